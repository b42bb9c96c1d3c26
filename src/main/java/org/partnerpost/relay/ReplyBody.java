package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The words of a reply without what stands around them: greeting, closing, and the names below it. */
final class ReplyBody {
    private static final Phrases EDGES = Phrases.of("relay/edges");
    private static final Set<String> GREETINGS = EDGES.wordingsOf("greeting");
    private static final Set<String> CLOSINGS = EDGES.wordingsOf("closing");
    private static final int LONGEST_EDGE = 50;
    private static final int MOST = 20_000;

    private ReplyBody() {}

    /** @param body what the sender wrote anew, without quotes */
    static String of(String body) {
        List<String> lines =
                (body.length() > MOST ? body.substring(0, MOST) : body).lines().toList();
        List<String> kept = new ArrayList<>();
        boolean begun = false;
        for (String line : lines) {
            boolean blank = line.isBlank();
            if (!begun && !blank && greets(line)) {
                begun = true;
                continue;
            }
            if (begun && closes(line) || line.strip().equals("--") || line.startsWith(">")) {
                break;
            }
            begun |= !blank;
            kept.add(line);
        }
        return SignatureBlock.above(kept).stream()
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** "Hi Pat," alone on its line. */
    private static boolean greets(String line) {
        String words = Words.loose(line).joined();
        boolean alone = line.strip().length() <= LONGEST_EDGE
                && (line.strip().endsWith(",") || line.strip().endsWith("!") || words.split(" ").length <= 3);
        return alone && GREETINGS.stream().anyMatch(greeting -> begins(words, greeting)) && !answers(words);
    }

    private static boolean answers(String words) {
        return List.of(words.split(" ")).stream()
                .anyMatch(Set.of("yes", "ja", "oui", "sí", "no", "nein", "non")::contains);
    }

    /** "Kind regards" alone on its line, with or without a name behind it. */
    private static boolean closes(String line) {
        String words = Words.loose(line).joined();
        return line.strip().length() <= LONGEST_EDGE
                && CLOSINGS.stream()
                        .anyMatch(closing -> words.equals(closing)
                                || begins(words, closing)
                                        && words.split(" ").length <= closing.split(" ").length + 3
                                        && (closing.contains(" ") || line.contains(","))
                                        && !line.contains("?"));
    }

    private static boolean begins(String words, String phrase) {
        return words.equals(phrase) || words.startsWith(phrase + " ");
    }
}
