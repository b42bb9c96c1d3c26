package org.partnerpost.joining;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sum of money as it is written: "20.000 €", "EUR 20k", "1 000 francs suisses". */
record Amount(long value, Optional<String> currency) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,])(\\d{1,3}(?:[.,'’ \\u00a0\\u202f]\\d{3}){1,3}|\\d{1,12})(?:[.,]\\d{1,2}(?!\\d))?\\s?([kK](?![\\p{L}\\d]))?");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP");

    static Optional<Amount> in(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return Optional.empty();
        }
        long value = Long.parseLong(number.group(1).replaceAll("\\D", ""));
        boolean thousands = number.group(2) != null;
        return Optional.of(new Amount(thousands ? value * 1_000 : value, currency(text)));
    }

    private static Optional<String> currency(String text) {
        return SIGNS.entrySet().stream()
                .filter(sign -> text.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Phrases.of("currencies").in(new Words(text)).stream()
                        .map(Phrases.Hit::value)
                        .findFirst());
    }
}
