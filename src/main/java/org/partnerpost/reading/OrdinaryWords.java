package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.wording.PhraseTable;

/** Words that are nobody's name, of {@code ordinary-words.tsv} and of the phrases that reading knows anyway. Immutable. */
final class OrdinaryWords {
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "nl");
    private static final String TABLE = "reading/ordinary-words";
    private static final List<String> PHRASES = List.of(
            "currencies",
            "reading/durations",
            "language-names",
            "language-speakers",
            "month-parts",
            "months",
            "numbers",
            "quarters",
            "relative-dates",
            "units",
            "week-words",
            "weekdays",
            "work-modes");
    /** A longer word is no noun that anybody uses, and would cost time. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_PART = 3;
    private static final int BEFORE_ENDING = 3;
    private static final List<String> INFLECTIONS = List.of("innen", "nen", "en", "er", "es", "in", "n", "s", "e");
    private static final List<String> LINKS = List.of("", "s", "n", "en", "es", "er", "e");

    private static final OrdinaryWords SHIPPED = new OrdinaryWords();

    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> lower = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> never = folded("never").collect(Collectors.toSet());
    private final Set<String> beside = folded("beside").collect(Collectors.toSet());
    private final List<String> nounEndings = folded("noun-ending").toList();
    private final List<String> englishEndings = folded("ending-en").toList();
    private final Map<String, List<String>> plainEndings = new HashMap<>();

    private OrdinaryWords() {
        folded("title").forEach(anywhere::add);
        folded("short").forEach(anywhere::add);
        folded("plain").forEach(plain::add);
        folded("lower").forEach(lower::add);
        folded("noun").forEach(nouns::add);
        folded("part").forEach(parts::add);
        parts.addAll(nouns);
        for (String language : LANGUAGES) {
            List<String> endings = new ArrayList<>(englishEndings);
            folded("ending-" + language).forEach(endings::add);
            plainEndings.put(language, endings);
        }
        for (String table : PHRASES) {
            PhraseTable.rows(table).stream()
                    .flatMap(row -> row.phrases().stream())
                    // Of several words one alone may be a name: "target date".
                    .filter(phrase -> phrase.length() > 2 && split(phrase).count() == 1)
                    .forEach(word -> (Character.isUpperCase(word.charAt(0)) ? anywhere : plain).add(fold(word)));
        }
    }

    static OrdinaryWords shipped() {
        return SHIPPED;
    }

    /** With a capital wherever it stands, in any language: a title, an abbreviation, a month. */
    boolean title(String folded) {
        return anywhere.contains(folded);
    }

    /** With a capital wherever it stands in a German text: a noun of the list, put together from such, or with a noun's ending. */
    boolean noun(String folded) {
        if (folded.length() > LONGEST || anyEndsWith(never, folded)) {
            return false;
        }
        return listed(folded) || compound(folded) || ends(nounEndings, folded);
    }

    /** At the beginning of a sentence, and in lower case anywhere, by the list alone. */
    boolean plain(String folded) {
        return plain.contains(folded) || anywhere.contains(folded) || nouns.contains(folded);
    }

    /** The same, or by its ending in this language: for a word in lower case, which is seldom a name. */
    boolean likelyPlain(String folded, String language) {
        return folded.length() < 3
                || Character.isDigit(folded.charAt(0))
                || plain(folded)
                || lower.contains(folded)
                || ends(plainEndings.getOrDefault(language, englishEndings), folded)
                || noun(folded);
    }

    /** Whether a German noun may stand right beside another one, as "Ende" and "Jahre" do, without being a part of a name. */
    boolean beside(String folded) {
        return beside.contains(folded) || anywhere.contains(folded);
    }

    private boolean listed(String folded) {
        return inflected(folded, nouns::contains);
    }

    private static boolean inflected(String word, Predicate<String> known) {
        return known.test(word)
                || INFLECTIONS.stream()
                        .filter(word::endsWith)
                        .map(ending -> word.substring(0, word.length() - ending.length()))
                        .anyMatch(stem -> stem.length() >= SHORTEST_PART && known.test(stem));
    }

    /** Whether the word falls into listed parts altogether, with a listed noun at its end: "Contosoprojekt" does not. */
    private boolean compound(String folded) {
        int length = folded.length();
        boolean[] begins = new boolean[length + 1];
        begins[0] = true;
        for (int from = 0; from < length; from++) {
            if (!begins[from]) {
                continue;
            }
            for (int to = from + SHORTEST_PART - 1; to <= length - SHORTEST_PART; to++) {
                if (isPart(folded.substring(from, to))) {
                    begins[to] = true;
                }
            }
            if (from > 0 && listed(folded.substring(from))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(String front) {
        return LINKS.stream()
                .filter(front::endsWith)
                .map(link -> front.substring(0, front.length() - link.length()))
                .anyMatch(this::front);
    }

    /** A listed noun, or one with a noun's ending: "Informations" of "Informationsarchitektur". */
    private boolean front(String word) {
        return parts.contains(word) || ends(nounEndings, word);
    }

    private static boolean ends(Collection<String> endings, String folded) {
        return endings.stream()
                .anyMatch(ending -> folded.length() >= ending.length() + BEFORE_ENDING && folded.endsWith(ending));
    }

    private static boolean anyEndsWith(Set<String> words, String folded) {
        return words.stream().anyMatch(word -> folded.endsWith(word) || folded.endsWith(word + "en"));
    }

    private static Stream<String> folded(String value) {
        return PhraseTable.rows(TABLE).stream()
                .filter(row -> row.value().equals(value))
                .flatMap(row -> row.phrases().stream())
                .flatMap(OrdinaryWords::split)
                .map(OrdinaryWords::fold);
    }

    private static Stream<String> split(String phrase) {
        return Arrays.stream(phrase.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
