package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** What a mail says between its greeting and its closing line. */
final class OwnWords {
    private static final int SHORT_LINE = 6;

    private static final int POINTER = 12;
    private static final int LONGEST_SIGNATURE = 24;
    private static final Pattern PARTED = Pattern.compile("\\s[|·•]\\s");
    private static final Pattern REACHED_BY =
            Pattern.compile("\\+?\\d[\\d ()/.-]{6,20}\\d|\\S{1,64}@\\S{1,250}\\.\\w|\\bwww\\.\\S{1,250}|https?//\\S");

    /** Whoever says one of these wants something, however politely. */
    private static final Set<String> COMMANDS = Set.of("add", "remove", "replace");

    private OwnWords() {}

    /** The same, without lines that only point to what is attached. */
    static String besideAttachment(String text) {
        return of(text).lines()
                .filter(line -> {
                    Words words = Words.loose(line);
                    return words.size() > POINTER
                            || Phrases.of("attached").in(words).isEmpty();
                })
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** "Merci d'ajouter Azure." */
    private static boolean commands(Words words) {
        return words.size() > 2
                && Phrases.of("joining/commands").in(words).stream().anyMatch(hit -> COMMANDS.contains(hit.value()));
    }

    /** "Marta Ruiz | Ruiz Cloud SL | +34 600 111 222" at the end, where other lines stand before it. */
    private static List<String> withoutSignature(List<String> lines) {
        int end = lines.size();
        while (end > 1 && (lines.get(end - 1).isBlank() || isSignature(lines.get(end - 1)))) {
            end--;
        }
        boolean says = lines.subList(0, end).stream().anyMatch(line -> !line.isBlank());
        return says ? lines.subList(0, end) : lines;
    }

    /** Between strokes, with what one is reached by. */
    private static boolean isSignature(String line) {
        return PARTED.matcher(line).find()
                && line.indexOf(':') < 0
                && REACHED_BY.matcher(line).find()
                && Words.loose(line).size() <= LONGEST_SIGNATURE;
    }

    static String of(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Words words = Words.loose(line);
            Optional<String> opening =
                    Phrases.of("joining/openings").startingAt(words, 0).map(Hit::value);
            boolean isShort = words.size() <= SHORT_LINE;
            if (opening.filter("closing"::equals).isPresent() && isShort && !commands(words) && !kept.isEmpty()) {
                break;
            }
            if (opening.isEmpty() || !isShort || commands(words)) {
                kept.add(line);
            }
        }
        return withoutSignature(kept).stream().collect(Collectors.joining("\n")).strip();
    }
}
