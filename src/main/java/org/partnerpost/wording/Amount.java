package org.partnerpost.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as it is written: "20.000 €", "EUR 20k", "1 000 francs suisses".
 *
 * @param currency ISO 4217; empty where none is named
 */
public record Amount(BigDecimal value, Optional<String> currency) {
    /** Parts of a {@link Rule}: a number, what it is multiplied by, a currency. */
    public static final String NUMBER =
            "\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3}){1,3}(?![\\d])(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,7}(?:[.,]\\d{1,2}(?!\\d))?";

    public static final String FACTOR = "(?:{amount-units})(?!\\p{L})";
    public static final String CURRENCY = "{currencies}(?!\\p{L})";

    private static final Rule SUM =
            Rule.bare("(?<![\\p{L}\\p{N}.,])(?<number>" + NUMBER + ")(?!\\p{N})(?:\\s?(?<factor>" + FACTOR + "))?");
    private static final Rule NAMED_CURRENCY = Rule.bare("(?<!\\p{L})" + CURRENCY);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** A currency stands so close to its sum. */
    private static final int BESIDE = 6;

    private static final Rule WHOLE = Rule.bare("(?:(?<before>" + CURRENCY + "|[€£$])\\s?)?(?<number>" + NUMBER
            + ")(?:[.,][-–—]{1,2})?(?:\\s?(?<factor>" + FACTOR + ")\\.?)?(?:\\s?(?<after>" + CURRENCY + "|[€£$]))?");
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}(?:[.,]0{1,2})?");
    /** Neither thousands nor cents: "1.000,000", "0.500". */
    private static final Pattern MIXED = Pattern.compile(".*[.][^.]*,\\d{3}|.*,[^,]*[.]\\d{3}|0[^.,]*[.,]\\d{3}.*");

    private static final Pattern CENTS = Pattern.compile("[.,](\\d{1,2})$");

    /** The first sum in a text that speaks of one, with the first currency. */
    public static Optional<Amount> in(String text) {
        Matcher sum = SUM.over(text);
        Matcher currency = NAMED_CURRENCY.over(text);
        return sum.find()
                ? Optional.of(new Amount(
                        value(sum.group("number"), sum.group("factor")),
                        currency.find() ? Phrases.of("currencies").meaning(currency.group()) : Optional.empty()))
                : Optional.empty();
    }

    /** The sum that is all of a text, however people write it: "20.000", "20 000 €", "20,000.50", "20k"; empty where it is anything else. */
    public static Optional<Amount> whole(String text) {
        Matcher sum = WHOLE.over(text.strip());
        return number(text).map(number -> new Amount(number, Optional.empty())).or(() -> {
            if (!sum.matches() || MIXED.matcher(sum.group("number")).matches()) {
                return Optional.empty();
            }
            Optional<String> currency = Optional.ofNullable(sum.group("before"))
                    .or(() -> Optional.ofNullable(sum.group("after")))
                    .flatMap(Phrases.of("currencies")::meaning);
            return Optional.of(new Amount(value(sum.group("number"), sum.group("factor")), currency));
        });
    }

    /** The number that is all of a text, with its thousands parted or not; empty where it is anything else. */
    public static Optional<BigDecimal> number(String text) {
        String number = text.strip().replace("_", "");
        boolean digits = DIGITS.matcher(number).matches();
        boolean parted =
                NUMBERS.matcher(number).matches() && !MIXED.matcher(number).matches();
        return digits || parted ? Optional.of(value(number, null)) : Optional.empty();
    }

    /**
     * A text without its sums: rather too much than too little, so any number counts that has a currency beside it, is multiplied, or is
     * a thousand and more and no year.
     *
     * @param mask stands where a sum stood
     */
    public static String masked(String text, String mask) {
        StringBuilder masked = new StringBuilder();
        Matcher sum = SUM.over(text);
        int from = 0;
        while (sum.find()) {
            String near =
                    text.substring(Math.max(0, sum.start() - BESIDE), Math.min(text.length(), sum.end() + BESIDE));
            boolean year = sum.group().matches("(?:19|20)\\d\\d");
            boolean large = value(sum.group("number"), sum.group("factor")).compareTo(THOUSAND) >= 0;
            boolean factor = sum.group("factor") != null;
            if (factor || large && !year || NAMED_CURRENCY.over(near).find()) {
                masked.append(text, from, sum.start()).append(mask);
                from = sum.end();
            }
        }
        return masked.append(text.substring(from)).toString();
    }

    /** A separator before exactly three digits parts thousands; any other parts cents. */
    public static BigDecimal value(String number, @Nullable String factor) {
        String plain = number.replaceAll("['’\\u00a0\\u202f ]", "");
        Matcher cents = CENTS.matcher(plain);
        String fraction = cents.find() ? "." + cents.group(1) : "";
        String whole = fraction.isEmpty() ? plain : plain.substring(0, cents.start());
        BigDecimal value = new BigDecimal(whole.replaceAll("[.,]", "") + fraction)
                .multiply(new BigDecimal(Optional.ofNullable(factor)
                        .flatMap(Phrases.of("amount-units")::meaning)
                        .orElse("1")))
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
