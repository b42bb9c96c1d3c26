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
