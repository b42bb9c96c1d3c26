package org.partnerpost.wording;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** People leave accents out, on telephones and in capitals: "fevrier", "miercoles", "poniedzialek". */
final class Accents {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Shorter ones are other words without their accents: "dès" and "des", "año" and "ano", Swedish "höra" and Spanish "hora". */
    private static final int LEAST = 5;

    private Accents() {}

    /** The phrase without its accents; empty where it has none, or is too short to be known without them. */
    static Optional<String> without(String phrase) {
        String[] words = phrase.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String plain = MARKS.matcher(Normalizer.normalize(words[i], Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace('ł', 'l')
                    .replace('Ł', 'L');
            if (!plain.equals(words[i]) && plain.length() < LEAST && !(plain.equals("a") && words.length > 1)) {
                return Optional.empty();
            }
            words[i] = plain;
        }
        return Optional.of(String.join(" ", words)).filter(plain -> !plain.equals(phrase));
    }
}
