package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Pauses;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** A sentence of a reply. */
record Sentence(Words words) {
    /** Further on a reply explains; its answer stands in its first lines. */
    private static final int LONGEST = 1_200;

    private static final Phrases UNTIL = Phrases.of("until");
    private static final Set<String> ENDING = Set.of("until", "before");
    private static final Phrases MONTHS = Phrases.of("months");
    private static final Set<String> NAMING = naming();
    private static final int NEAR = 20;
    private static final int YEARS_AHEAD = 2;
    private static final int SHORT_LINE = 55;
    private static final Set<String> SHORTENED = Set.of("nr", "no", "ca", "bzw", "evtl", "st", "dr", "mr", "mrs", "ms");

    /** "Yes to 1", "yes to 1 and 3". */
    private static Set<String> naming() {
        Set<String> naming = new HashSet<>(Phrases.of("relay/decisions").wordingsOf("to"));
        naming.addAll(Phrases.of("relay/decisions").wordingsOf("join"));
        return Set.copyOf(naming);
    }

    /** Those of a reply that have words, in its order. */
    static List<Sentence> in(String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i)) {
                sentences.add(new Sentence(Words.loose(text.substring(start, i + 1))));
                start = i + 1;
            }
        }
        sentences.add(new Sentence(Words.loose(text.substring(start))));
        sentences.removeIf(sentence -> sentence.words().size() == 0);
        return List.copyOf(sentences);
    }

    String text() {
        return words.text();
    }

    /** Whether it has a question mark. */
    boolean asks() {
        return text().indexOf('?') >= 0;
    }

    /** The day until which something lasts, of which it tells; at most two years ahead, as further on a slip is likelier. */
    Optional<LocalDate> until(LocalDate today) {
        return new Days(Optional.of(today), false)
                .until(text())
                .filter(day -> day.isBefore(today.plusYears(YEARS_AHEAD)));
    }

    /** The day until which something that ends on a day lasts longer: "by two weeks"; empty where it counts no time, or names a day. */
    Optional<LocalDate> longerThan(LocalDate end) {
        return new Days(Optional.of(end), false).added(text()).filter(day -> day.isBefore(end.plusYears(YEARS_AHEAD)));
    }

    /**
     * The pause of which it tells.
     *
     * @param commands the phrases that say so
     */
    Optional<SpecialistAnswer.Pause> pause(LocalDate today, List<Phrases.Hit> commands) {
        return new Pauses(today)
                .in(words, commands)
                .filter(pause -> pause.until().isBefore(today.plusYears(YEARS_AHEAD)))
                .map(pause -> new SpecialistAnswer.Pause(pause.from(), pause.until()));
    }

    /** Whether it says until when: "until September", "not before March". */
    boolean ends(LocalDate today) {
        return UNTIL.in(words).stream().anyMatch(hit -> ENDING.contains(hit.value()))
                && until(today).isPresent();
    }

    /** Whether it says that a time follows. */
    boolean saysUntil() {
        return !UNTIL.in(words).isEmpty();
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '!' || c == '?') {
            return at + 1 == text.length() || "!?".indexOf(text.charAt(at + 1)) < 0;
        }
        if (c == '\n') {
            boolean blankFollows = at + 1 < text.length() && text.charAt(at + 1) == '\n';
            return blankFollows || at - text.lastIndexOf('\n', at - 1) < SHORT_LINE;
        }
        return c == '.' && endsWithFullStop(text, at);
    }

    private static boolean endsWithFullStop(String text, int at) {
        boolean gap = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, at).toLowerCase(Locale.ROOT);
        boolean ordinal = !before.isEmpty() && before.chars().allMatch(Character::isDigit) && before.length() < 3;
        boolean number = at + 2 < text.length() && Character.isDigit(text.charAt(at + 2));
        return gap
                && (ordinal && at + 1 < text.length()
                        ? numbersSomebody(text, from, at)
                        : before.length() != 1 && !(SHORTENED.contains(before) && number));
    }

    /** "Yes to 1. What about the others?": what stands before the number names somebody by it, and no month follows. */
    private static boolean numbersSomebody(String text, int from, int at) {
        Words before = Words.loose(text.substring(Math.max(0, from - NEAR), from));
        Words behind = Words.loose(text.substring(at + 1, Math.min(text.length(), at + 1 + NEAR)));
        return before.size() > 0
                && NAMING.contains(before.get(before.size() - 1).folded())
                && behind.size() > 0
                && MONTHS.startingAt(behind, 0).isEmpty();
    }
}
