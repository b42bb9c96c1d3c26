package org.partnerpost.wording.expression;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.partnerpost.wording.PhraseTable;

/**
 * Numbers in words, however they are put together: "forty-five", "vierzigtausend", "quatre-vingt-dix", "treinta y uno". The parts
 * are rows of {@code index/expression/number-parts.tsv}.
 */
public final class NumberWords {
    private static final String TABLE = "expression/number-parts";
    /** The value of a word that only joins two parts. */
    private static final long JOIN = -1;
    /** No number has so many words. */
    private static final int MANY = 16;

    private static final int LONGEST_WORD = 40;

    private static final Map<String, NumberWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Long> parts = new HashMap<>();
    private final Set<Character> initials = new HashSet<>();
    private final int longest;

    /**
     * @param to one past the last word that was read
     */
    public record Read(long value, int to) {}

    private NumberWords(String language) {
        for (PhraseTable.Row row : PhraseTable.rows(TABLE)) {
            if (row.of().equals(language)) {
                long value = row.value().equals("join") ? JOIN : Long.parseLong(row.value());
                row.phrases().forEach(word -> parts.put(folded(word), value));
            }
        }
        parts.keySet().forEach(part -> initials.add(part.charAt(0)));
        this.longest = parts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Of a language; without any words where the table has none of it. */
    public static NumberWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, NumberWords::new);
    }

    /** The languages whose numbers are known. */
    public static List<String> languages() {
        return List.copyOf(new TreeSet<>(
                PhraseTable.rows(TABLE).stream().map(PhraseTable.Row::of).toList()));
    }

    /** Whether a number may begin with this word. */
    public boolean begins(String word) {
        List<Long> split = split(folded(word));
        return !split.isEmpty() && split.getFirst() != JOIN;
    }

    /**
     * The longest number that begins with this word.
     *
     * @param words the words by their index, in lower case or not; a hyphen may stand as a word of its own; empty behind the last
     */
    public Optional<Read> startingAt(IntFunction<String> words, int from) {
        Sum sum = new Sum();
        Optional<Read> best = Optional.empty();
        for (int at = from; at < from + MANY; at++) {
            String word = folded(words.apply(at));
            if (word.isEmpty()) {
                break;
            }
            if (word.equals("-") && at > from) {
                continue;
            }
            String hyphened = words.apply(at + 1).equals("-") ? word + "-" + folded(words.apply(at + 2)) : word;
            if (parts.containsKey(hyphened)) {
                word = hyphened;
                at += hyphened.indexOf('-') < 0 ? 0 : 2;
            }
            List<Long> split = split(word);
            if (split.isEmpty() || split.getFirst() == JOIN && at == from || !sum.takes(split)) {
                break;
            }
            if (split.getLast() != JOIN) {
                best = Optional.of(new Read(sum.value(), at + 1));
            }
        }
        return best;
    }

    /** A word into its parts; none where it is no number. */
    private List<Long> split(String word) {
        Long whole = parts.get(word);
        if (whole != null) {
            return List.of(whole);
        }
        if (word.isEmpty() || word.length() > LONGEST_WORD || !initials.contains(word.charAt(0))) {
            return List.of();
        }
        return split(word, 0, new HashMap<>());
    }

    private List<Long> split(String word, int from, Map<Integer, List<Long>> known) {
        List<Long> before = known.get(from);
        if (before != null) {
            return before;
        }
        List<Long> found = List.of();
        for (int to = Math.min(word.length(), from + longest); to > from && found.isEmpty(); to--) {
            Long value = parts.get(word.substring(from, to));
            if (value != null) {
                List<Long> rest = to == word.length() ? List.of() : split(word, to, known);
                if (to == word.length() || !rest.isEmpty()) {
                    List<Long> all = new ArrayList<>(List.of(value));
                    all.addAll(rest);
                    found = all;
                }
            }
        }
        known.put(from, found);
        return found;
    }

    private static String folded(String word) {
        boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
        return plain ? word : composed(word);
    }

    private static String composed(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }

    /** The parts added up as they come. */
    private static final class Sum {
        private long total;
        private long current;
        private long lastScale = Long.MAX_VALUE;
        private boolean joined;

        long value() {
            return total + current;
        }

        /** Takes the parts of one word, unless they cannot follow. */
        boolean takes(List<Long> parts) {
            for (long part : parts) {
                if (!takes(part)) {
                    return false;
                }
            }
            return true;
        }

        private boolean takes(long part) {
            if (part == JOIN) {
                boolean first = value() == 0 || joined;
                joined = true;
                return !first;
            }
            boolean after = joined;
            joined = false;
            if (part >= 1000) {
                if (part >= lastScale) {
                    return false;
                }
                total += Math.max(1, current) * part;
                current = 0;
                lastScale = part;
                return true;
            }
            if (part == 100) {
                boolean fits = current < 20;
                current = Math.max(1, current) * 100;
                return fits;
            }
            long rest = current % 100;
            boolean round = rest == 0 && (current > 0 || total > 0 || !after);
            boolean unit = part < 10 && rest >= 20 && rest % 10 == 0;
            boolean turned = after && rest > 0 && rest < 10 && part >= 20 && part % 10 == 0;
            boolean twenties = part < 20 && part >= 10 && (rest == 60 || rest == 80);
            boolean hundreds = part >= 100 && current == 0;
            current += part;
            return round && (part < 100 || hundreds) || unit || turned || twenties;
        }
    }
}
