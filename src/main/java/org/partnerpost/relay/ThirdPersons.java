package org.partnerpost.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Takes out of words for the other side the names of people whom neither side is: those behind a title ("Dr. Stein"), and those behind
 * words that lead to a person ("ask Maria Lopez"). What is known as a product or a place stays; where a run of words is both, it goes.
 */
final class ThirdPersons {
    private static final Phrases PHRASES = Phrases.of("relay/third-persons");
    private static final Set<String> TITLES = PHRASES.wordingsOf("title");
    private static final Set<String> DOTTED_TITLES = PHRASES.wordingsOf("dotted-title");
    private static final Set<String> CUES = PHRASES.wordingsOf("cue");
    private static final Set<String> PAIR_CUES = PHRASES.wordingsOf("cue-pair");
    private static final Set<String> DETERMINERS = PHRASES.wordingsOf("determiner");
    private static final Set<String> PARTICLES = PHRASES.wordingsOf("particle");
    private static final Set<String> ORDINARY = PHRASES.wordingsOf("ordinary");
    private static final Set<String> ALSO_NAMES = PHRASES.wordingsOf("also-name");
    private static final Set<String> GENERAL = Phrases.of("relay/edges").wordingsOf("firm-word");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’‑-]{0,40}");
    private static final int LONGEST_CUE = 4;
    private static final int LONGEST_NAME = 5;
    private static final int ACRONYM = 3;

    private final SkillTaxonomy skills = SkillTaxonomy.inUse();
    private final Places places = Places.inUse();

    /** @param gap what stands between it and the next word */
    private record Word(int start, int end, String folded, boolean capital, String gap) {
        boolean joins() {
            return !gap.isEmpty() && gap.isBlank() && gap.indexOf('\n') < 0;
        }
    }

    private record Span(int start, int end) {}

    String masked(String text) {
        List<Word> words = words(text);
        List<Span> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            titled(text, words, i, names);
            called(text, words, i, names);
        }
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Span name : names.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList()) {
            if (name.end() > at) {
                masked.append(text, at, Math.max(at, name.start()));
                masked.append(name.start() >= at ? Masking.MASK : "");
                at = name.end();
            }
        }
        return names.isEmpty() ? text : masked.append(text.substring(at)).toString();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        int next = found.find() ? found.start() : -1;
        while (next >= 0) {
            int start = found.start();
            int end = found.end();
            String word = found.group();
            next = found.find() ? found.start() : -1;
            words.add(new Word(
                    start,
                    end,
                    Words.loose(word).joined(),
                    Character.isUpperCase(word.codePointAt(0)),
                    next < 0 ? "" : text.substring(end, next)));
        }
        return words;
    }

    private void titled(String text, List<Word> words, int at, List<Span> names) {
        Word title = words.get(at);
        boolean dotted = title.gap().startsWith(".") && title.gap().substring(1).isBlank();
        boolean leads = TITLES.contains(title.folded()) && (dotted || title.joins())
                || DOTTED_TITLES.contains(title.folded()) && dotted;
        if (leads && title.capital()) {
            int end = nameEnd(words, at + 1, true);
            if (end > at + 1) {
                names.add(new Span(title.start(), words.get(end - 1).end()));
            }
        }
    }

    private void called(String text, List<Word> words, int at, List<Span> names) {
        StringBuilder phrase = new StringBuilder();
        for (int to = at + 1; to <= Math.min(words.size() - 1, at + LONGEST_CUE); to++) {
            Word last = words.get(to - 1);
            phrase.append(phrase.isEmpty() ? "" : " ").append(last.folded());
            boolean leads = last.joins() || last.gap().strip().equals(":");
            boolean alone = CUES.contains(phrase.toString());
            if (leads && (alone || PAIR_CUES.contains(phrase.toString()))) {
                int from = to;
                while (from < words.size() - 1
                        && !words.get(from).capital()
                        && from < to + 2
                        && DETERMINERS.contains(words.get(from).folded())) {
                    from++;
                }
                int end = nameEnd(words, from, false);
                if (isName(text, words, from, end, alone ? 1 : 2)) {
                    names.add(
                            new Span(words.get(from).start(), words.get(end - 1).end()));
                }
            }
            if (!last.joins()) {
                return;
            }
        }
    }

    /**
     * One past the last word of a name that begins here.
     *
     * @param titled whether a title stands before it: then some ordinary words are names as well, as in "Mrs. West"
     */
    private static int nameEnd(List<Word> words, int from, boolean titled) {
        int end = from;
        int at = from;
        while (at < words.size() && at < from + LONGEST_NAME) {
            Word word = words.get(at);
            boolean within = at > from && !word.capital() && PARTICLES.contains(word.folded());
            boolean nameAsWell = titled ? ALSO_NAMES.contains(word.folded()) : goesOnAsName(words, at);
            boolean ordinary = at == from && isOrdinary(words, at) && !nameAsWell;
            if (!word.capital() && !within || ordinary) {
                break;
            }
            end = word.capital() ? at + 1 : end;
            boolean initial = word.folded().length() == 1 && word.gap().startsWith(". ");
            if (!word.joins() && !initial) {
                break;
            }
            at++;
        }
        while (!titled && end > from && isOrdinary(words, end - 1)) {
            end--;
        }
        return end;
    }

    /** "May Fischer": an ordinary word with a capital one beside it that is none. */
    private static boolean goesOnAsName(List<Word> words, int at) {
        return words.get(at).joins()
                && at + 1 < words.size()
                && words.get(at + 1).capital()
                && !isOrdinary(words, at + 1);
    }

    private static boolean isOrdinary(List<Word> words, int at) {
        return ORDINARY.contains(words.get(at).folded());
    }

    private boolean isName(String text, List<Word> words, int from, int end, int least) {
        if (end - from < least) {
            return false;
        }
        String run = text.substring(words.get(from).start(), words.get(end - 1).end());
        boolean acronym = end - from == 1 && run.length() <= ACRONYM && run.equals(run.toUpperCase(Locale.ROOT));
        List<Span> known = new ArrayList<>();
        skills.mentionsIn(run).forEach(mention -> known.add(new Span(mention.start(), mention.end())));
        places.mentionsIn(run).forEach(mention -> known.add(new Span(mention.start(), mention.end())));
        int base = words.get(from).start();
        boolean allKnown = words.subList(from, end).stream()
                .allMatch(word -> GENERAL.contains(word.folded())
                        || ORDINARY.contains(word.folded())
                        || PARTICLES.contains(word.folded()) && !word.capital()
                        || known.stream()
                                .anyMatch(span ->
                                        span.start() <= word.start() - base && word.end() - base <= span.end()));
        return !acronym && !allKnown;
    }
}
