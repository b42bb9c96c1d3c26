package org.partnerpost.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of mail, of pages and of streets, and telephone numbers. */
final class ContactDetails {
    private static final Pattern ADDRESS = Pattern.compile(
            "[@＠]|https?:|www\\.|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,40}\\.(?:com|net|org|de|eu|fr|es|it|at|ch|uk|nl|be|pl|io|info|biz|example|localhost)(?![\\p{L}\\p{N}])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00|\\(0|0)[\\d][\\d ()/.\\u00a0-]{5,24}\\d");
    private static final Pattern POSTAL_CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})?[ \\u00a0](?=\\p{Lu})");

    private ContactDetails() {}

    static boolean in(String sentence, Known known) {
        return ADDRESS.matcher(sentence).find() || telephone(sentence, known) || town(sentence, known);
    }

    /** The first telephone number of a line, as it is written. */
    static Optional<String> phoneIn(String line) {
        Matcher phone = PHONE.matcher(line);
        return phone.find() ? Optional.of(phone.group()) : Optional.empty();
    }

    /** A date written with digits alone looks like a telephone number. */
    private static boolean telephone(String sentence, Known known) {
        Matcher phone = PHONE.matcher(sentence);
        while (phone.find()) {
            if (!known.named().get(phone.start())) {
                return true;
            }
        }
        return false;
    }

    /** "80331 München": the line of an address. */
    private static boolean town(String sentence, Known known) {
        Matcher code = POSTAL_CODE.matcher(sentence);
        while (code.find()) {
            if (known.towns().get(code.end()) && !known.named().get(code.start())) {
                return true;
            }
        }
        return false;
    }
}
