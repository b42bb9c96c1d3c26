package org.partnerpost.relay;

import java.util.List;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** "Danke!" asks for no answer. The words stand in {@code index/relay/thanks.tsv}. */
final class Thanks {
    private static final Phrases THANKS = Phrases.of("relay/thanks");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,2}");

    private Thanks() {}

    /** Whether a mail says thanks and nothing else but a name. */
    static boolean only(String body) {
        String own = ReplyBody.of(body);
        if (own.isEmpty()) {
            // "Many thanks" may also be the closing line of a mail that says nothing.
            return body.lines().anyMatch(Thanks::says);
        }
        List<String> lines =
                own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return says(lines.getFirst())
                && (lines.size() == 1
                        || lines.size() == 2 && NAME.matcher(lines.getLast()).matches());
    }

    private static boolean says(String line) {
        return THANKS.meaning(Words.loose(line)).isPresent();
    }
}
