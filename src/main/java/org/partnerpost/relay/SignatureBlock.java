package org.partnerpost.relay;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * The last lines of a reply where they are names and contact data alone, with neither a closing nor a delimiter above them. They go as a
 * whole: of a firm whose name nobody has told us masking would leave a part.
 */
final class SignatureBlock {
    private static final Phrases ANSWERS = Phrases.of("relay/answers");
    private static final Set<String> DECIDING = Set.of("yes", "liking", "no", "stop", "pause");
    private static final Masking CONTACTS = new Masking(Set.of());
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}[.!?:]\\s*$|[?!]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.'’-]+");
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 70;
    private static final int MOST_WORDS = 6;
    /** "de", "von", "and" within a name. */
    private static final int PARTICLE = 3;

    private SignatureBlock() {}

    /** The lines above it; all of them where there is none. The first line that says something is never a part of it. */
    static List<String> above(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        int from = lines.size();
        int taken = 0;
        boolean contact = false;
        while (from > first + 1 && taken < MOST_LINES) {
            String line = lines.get(from - 1);
            if (!line.isBlank()) {
                String masked = CONTACTS.of(line);
                boolean tells = masked.contains(Masking.MASK);
                if (!names(line, masked, tells)) {
                    break;
                }
                contact |= tells;
                taken++;
            }
            from--;
        }
        return contact ? lines.subList(0, from) : lines;
    }

    /** Whether nothing but names stands beside the contact data; one label ("mobile +44 …") may. */
    private static boolean names(String line, String masked, boolean tells) {
        if (line.strip().length() > LONGEST_LINE
                || !tells && SENTENCE.matcher(line).find()
                || decides(line)) {
            return false;
        }
        List<String> words = BETWEEN_WORDS
                .splitAsStream(masked.replace(Masking.MASK, " "))
                .filter(word -> !word.isBlank())
                .toList();
        long small = words.stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .filter(word -> word.length() > PARTICLE || tells)
                .count();
        return words.size() <= MOST_WORDS && small <= (tells ? 1 : 0);
    }

    private static boolean decides(String line) {
        return ANSWERS.in(Words.loose(line)).stream().map(Hit::value).anyMatch(DECIDING::contains);
    }
}
