package org.partnerpost.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases.Hit;

/**
 * What an answer about something else says of its writer's profile: "yes, and please add Power BI to my profile". The words are in {@code
 * index/wording/profile-wishes.tsv} and {@code standing-wishes.tsv}. Only what can hardly mean anything else counts: "only remote" may be a
 * condition.
 *
 * @param rest the text without it
 * @param said the parts that are such wishes, in its order, as they were written
 * @param gone those of them that name what is no longer offered
 */
public record ProfileWish(String rest, List<String> said, List<String> gone) {
    private static final Phrases PHRASES = Phrases.of("profile-wishes");
    private static final Phrases THIS = Phrases.of("profile-wishes", "this");
    private static final Phrases OFF = Phrases.of("profile-wishes", "off");
    private static final Set<String> FILLERS = Set.of("filler", "please");
    private static final Phrases YES = Phrases.of("profile-wishes", "yes");

    /** "Update our profile: we also do Fabric." */
    private static final Set<String> WHOLE = Set.of("wish");

    /** A mail program breaks lines that are about so long. */
    private static final int SHORT_LINE = 55;

    /** More of a text is no answer any more, but an explanation. */
    private static final int LIMIT = 20_000;

    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?m)(?<=[.!?])(?<!\\bP\\.S\\.)\\s+|\\s*\\n\\s*\\n\\s*|(?<=^[^\\n]{0," + SHORT_LINE + "})\\n");
    private static final Pattern PARTS =
            Pattern.compile("(?iU)\\s*[,;:]\\s+(?:(?:and|but|und|aber|et|mais|y|pero)\\s+)?|"
                    + "\\s+(?:and|but|und|aber|et|mais|y|pero)\\s+|\\s+[-–—]\\s+");
    private static final Pattern NAME = Pattern.compile("[\\p{Lu}\\d]\\S*(?:\\s+[\\p{Lu}\\d]\\S*){0,3}[.!\\s]*");

    /** So many things of a list are looked at together. */
    private static final int LONGEST_LIST = 6;

    /** So many words may stand between a mail and how often it is wanted. */
    private static final int NEAR = 2;

    public ProfileWish {
        said = List.copyOf(said);
        gone = List.copyOf(gone);
    }

    /**
     * @param text what was written anew
     * @param nameless puts blanks in the places of the skills and places that a text names
     */
    public static ProfileWish in(String text, UnaryOperator<String> nameless) {
        StringBuilder rest = new StringBuilder();
        List<String> said = new ArrayList<>();
        int limit = Math.min(text.length(), LIMIT);
        Matcher end = SENTENCE_END.matcher(text).region(0, limit);
        int from = 0;
        while (from < limit) {
            boolean more = end.find();
            int to = more ? end.start() : limit;
            rest.append(without(text.substring(from, to), said, nameless));
            from = more ? end.end() : limit;
            rest.append(text, to, from);
        }
        List<String> gone = said.stream()
                .filter(part -> !gone(Words.loose(part)).isEmpty() || StandingWish.refuses(part, nameless))
                .toList();
        return said.isEmpty()
                ? new ProfileWish(text, said, gone)
                : new ProfileWish(rest.append(text, limit, text.length()).toString(), said, gone);
    }

    private static String without(String sentence, List<String> said, UnaryOperator<String> nameless) {
        List<int[]> parts = parts(sentence);
        Optional<int[]> wish = joined(span(sentence), standing(sentence, parts, nameless));
        if (wish.isEmpty()) {
            return sentence;
        }
        int first = at(parts, wish.get()[0]);
        int last = at(parts, wish.get()[1] - 1);
        while (last + 1 < parts.size()
                && isName(sentence.substring(parts.get(last + 1)[0], parts.get(last + 1)[1]), nameless)) {
            last++;
        }
        int begin = parts.get(first)[0];
        // "Yes please only one mail a week": the answer stands before it without a comma.
        Words words = Words.loose(sentence.substring(begin));
        int answer = YES.startingAt(words, 0)
                .map(hit -> words.get(hit.to() - 1).end())
                .orElse(0);
        said.add(withoutOff(
                sentence.substring(begin + answer, parts.get(last)[1]).strip()));
        List<String> left = new ArrayList<>();
        left.add(sentence.substring(0, first == 0 ? 0 : parts.get(first - 1)[1]));
        left.add(sentence.substring(begin, begin + answer));
        left.add(last + 1 < parts.size() ? sentence.substring(parts.get(last + 1)[0]) : "");
        left.removeIf(ProfileWish::isFiller);
        return left.isEmpty() ? "" : String.join(", ", left) + (left.getLast().matches("(?s).*[.!?]") ? "" : ".");
    }

    private static boolean isName(String part, UnaryOperator<String> nameless) {
        return NAME.matcher(part).matches() || StandingWish.isNames(part, nameless);
    }

    /** From where to where parts stand that say what is wanted from now on. */
    private static Optional<int[]> standing(String sentence, List<int[]> parts, UnaryOperator<String> nameless) {
        Optional<int[]> found = Optional.empty();
        Words words = Words.loose(sentence);
        int yes = YES.in(words).stream()
                .mapToInt(hit -> words.get(hit.to() - 1).end())
                .min()
                .orElse(Integer.MAX_VALUE);
        for (int i = 0; i < parts.size(); i++) {
            String before = i > 0 ? sentence.substring(parts.get(i - 1)[0], parts.get(i - 1)[1]) : "";
            int own = parts.get(i)[0];
            int from = i > 0 && StandingWish.leadsOn(before) ? parts.get(i - 1)[0] : own;
            int last = i;
            while (last + 1 < Math.min(parts.size(), i + LONGEST_LIST)
                    && StandingWish.goesOn(
                            sentence.substring(parts.get(last + 1)[0], parts.get(last + 1)[1]), nameless)) {
                last++;
            }
            int to = parts.get(last)[1];
            if (StandingWish.in(sentence.substring(from, to), yes <= to, nameless)) {
                boolean why = i > 0 && StandingWish.follows(sentence.substring(own, to), before, nameless);
                found = joined(found, Optional.of(new int[] {why ? parts.get(i - 1)[0] : from, to}));
            }
        }
        return found;
    }

    private static Optional<int[]> joined(Optional<int[]> one, Optional<int[]> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.or(() -> other)
                : Optional.of(
                        new int[] {Math.min(one.get()[0], other.get()[0]), Math.max(one.get()[1], other.get()[1])});
    }

    /** "We no longer do SAP, take it off my profile" says the same twice. */
    private static String withoutOff(String part) {
        Words words = Words.loose(part);
        return gone(words).isEmpty()
                ? part
                : OFF.in(words).stream()
                        .findFirst()
                        .filter(off -> off.from() > 0)
                        .map(off -> part.substring(0, words.get(off.from() - 1).end()))
                        .orElse(part);
    }

    private static boolean isFiller(String text) {
        Words words = Words.loose(text);
        return of(PHRASES.in(words), FILLERS).stream()
                        .mapToInt(hit -> hit.to() - hit.from())
                        .sum()
                == words.size();
    }

    /** What stands between commas and words that join, from where to where. */
    private static List<int[]> parts(String sentence) {
        List<int[]> parts = new ArrayList<>();
        Matcher between = PARTS.matcher(sentence);
        int from = 0;
        while (between.find()) {
            // "Between 9 and 5"
            if (!StandingWish.opensTimes(sentence.substring(from, between.start()))) {
                parts.add(new int[] {from, between.start()});
                from = between.end();
            }
        }
        parts.add(new int[] {from, sentence.length()});
        return parts;
    }

    private static int at(List<int[]> parts, int place) {
        int at = parts.size() - 1;
        while (at > 0 && parts.get(at)[0] > place) {
            at--;
        }
        return at;
    }

    /** From where to where the words stand that make it a wish. */
    private static Optional<int[]> span(String sentence) {
        Words words = Words.loose(sentence);
        List<Hit> hits = PHRASES.in(words);
        List<Hit> spoken = new ArrayList<>(of(hits, WHOLE));
        spoken.addAll(gone(words));
        if (!spoken.isEmpty()) {
            spoken.addAll(of(hits, Set.of("off")));
        }
        spoken.addAll(together(hits, "deed", "into"));
        if (!of(hits, Set.of("send", "please")).isEmpty()) {
            spoken.addAll(often(hits));
        }
        return spoken.isEmpty()
                ? Optional.empty()
                : Optional.of(new int[] {
                    words.get(spoken.stream().mapToInt(Hit::from).min().orElseThrow())
                            .start(),
                    of(hits, WHOLE).isEmpty()
                            ? words.get(spoken.stream().mapToInt(Hit::to).max().orElseThrow() - 1)
                                    .end()
                            : sentence.length()
                });
    }

    /** "We no longer do SAP"; "we no longer do this" names nothing. */
    private static List<Hit> gone(Words words) {
        List<Hit> hits = PHRASES.in(words);
        List<Hit> off = of(hits, Set.of("off"));
        boolean unnamed = THIS.in(words).stream()
                .anyMatch(hit ->
                        off.stream().noneMatch(clause -> clause.from() <= hit.from() && hit.to() <= clause.to()));
        if (unnamed) {
            return List.of();
        }
        List<Hit> gone = new ArrayList<>(of(hits, Set.of("gone")));
        gone.addAll(together(hits, "gone-more", "more"));
        gone.addAll(together(hits, "gone-does", "gone-not"));
        return gone;
    }

    private static List<Hit> of(List<Hit> hits, Set<String> values) {
        return hits.stream().filter(hit -> values.contains(hit.value())).toList();
    }

    /** Those of both values; none where one of them is missing. */
    private static List<Hit> together(List<Hit> hits, String one, String other) {
        boolean both =
                !of(hits, Set.of(one)).isEmpty() && !of(hits, Set.of(other)).isEmpty();
        return both ? of(hits, Set.of(one, other)) : List.of();
    }

    private static List<Hit> often(List<Hit> hits) {
        for (Hit mail : of(hits, Set.of("mail"))) {
            for (Hit often : of(hits, Set.of("often"))) {
                int between = Math.max(often.from() - mail.to(), mail.from() - often.to());
                if (between >= 0 && between <= NEAR) {
                    return List.of(mail, often);
                }
            }
        }
        return List.of();
    }
}
