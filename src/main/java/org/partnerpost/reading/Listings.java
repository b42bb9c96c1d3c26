package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** The lists of a text: by number, letter, label, heading, row of a table, bullet, line, or told one after the other. Pure. */
final class Listings {
    private static final Phrases GREETING = Phrases.of("reading/mail-phrases", "greeting");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Pattern NUMBER =
            Pattern.compile("(?m)^[ \\t\\u00a0]{0,8}\\(?#?(\\d{1,2})[.):]\\)?[ \\t\\u00a0]{1,8}(?=\\S)");
    /** Behind a word a number counts with its mark alone: "we need 1. a …", and no "in 1 month"; "1. März" is a day. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?iU)(?:(?<=[.:;,!?\\n])|(?<=\\b(?:and|und|et|y))|(?=[ \\t]\\([1-9a-h]\\))|(?<=\\p{L})(?=[ \\t\\u00a0]{1,3}(?:[1-9][.)]|[a-h]\\))))"
                    + "[ \\t\\u00a0\\n]{1,3}\\(?([1-9]|[a-h]\\))[.)]?[ \\t\\u00a0]{1,3}(?!"
                    + Phrases.of("months").alternation() + ")(?=\\p{L})");

    private static final Pattern LETTER =
            Pattern.compile("(?m)^[ \\t\\u00a0]{0,8}\\(?([A-Ha-h])[.)]\\)?[ \\t\\u00a0]{1,8}(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t\\u00a0]{0,8}[-*•–+·][ \\t\\u00a0]{1,8}(?=\\S)");
    private static final Pattern LABEL = Pattern.compile("(?miU)(?:^|(?<=[.!?;:] ))[ \\t\\u00a0*#]{0,8}"
            + Phrases.of("reading/several", "label").alternation()
            + "[ \\u00a0]{0,2}(?:#|n[°or.]{1,2} ?)?(\\d{1,2}|[A-H])\\*{0,2}[ \\u00a0]{0,2}[.:)–-]");
    private static final Pattern CELLS = Pattern.compile(
            "(?m)^(?=[^\\n|\\t]{0,200}[|\\t]|[^\\n]{0,80}?\\S[ \\u00a0]{2,80}\\S[^\\n]{0,80}?\\S[ \\u00a0]{2,80}\\S)[^\\n]*\\S[^\\n]*$");
    private static final Pattern RULED = Pattern.compile("[-+=|:_\\s\\u2500-\\u257f]+");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00a0]*(?=\\n)");
    /** A line that is no beginning: in lower case, indented or not. */
    private static final Pattern GOES_ON = Pattern.compile("[ \\t\\u00a0]{0,16}\\p{Ll}");

    private static final int HEADING_WORDS = 8;
    /** Lists of one kind; each may cost as much as the text is long. */
    private static final int MOST = 20;

    private final String text;
    private final List<Sentence> sentences;

    private Listings(String text) {
        this.text = text;
        this.sentences = Sentences.of(text);
    }

    /**
     * Of one text, the plainest first.
     *
     * @param text without what tells of its sender
     */
    static List<Listing> in(String text) {
        Listings all = new Listings(text);
        return Stream.of(
                        all.counted(LABEL, Listings::place, true),
                        all.counted(NUMBER, Listings::place, false),
                        all.counted(LETTER, Listings::place, false),
                        all.headed(),
                        all.rows(),
                        all.bullets(),
                        all.lines(),
                        Told.in(text, all.sentences),
                        all.counted(WITHIN, Listings::place, false),
                        all.prose())
                .flatMap(List::stream)
                .filter(listing -> listing.items().size() > 1)
                .toList();
    }

    /** 1 for "1" and "a". */
    private static int place(String mark) {
        char first = Character.toLowerCase(mark.charAt(0));
        return Character.isDigit(first) ? Integer.parseInt(mark) : first - 'a' + 1;
    }

    private List<Listing> counted(Pattern mark, java.util.function.ToIntFunction<String> place, boolean self) {
        List<List<Integer>> groups = new ArrayList<>();
        Matcher found = mark.matcher(text);
        while (found.find()) {
            int at = place.applyAsInt(found.group(1));
            if (at == 1) {
                groups.add(new ArrayList<>());
            }
            if (!groups.isEmpty() && groups.getLast().size() == at - 1) {
                groups.getLast().add(found.start());
            }
        }
        return groups.stream().limit(MOST).map(starts -> listing(starts, self)).toList();
    }

    /** Bullets of the same depth, with no other paragraph between. */
    private List<Listing> bullets() {
        List<List<Integer>> groups = new ArrayList<>();
        Matcher found = BULLET.matcher(text);
        int depth = 0;
        int last = 0;
        while (found.find()) {
            boolean apart = groups.isEmpty() || !sameList(last, found.start());
            int here = found.group().replace("\t", "    ").length();
            if (apart) {
                groups.add(new ArrayList<>());
                depth = here;
            }
            if (here == depth) {
                groups.getLast().add(found.start());
            }
            last = found.start();
        }
        return groups.stream().limit(MOST).map(starts -> listing(starts, false)).toList();
    }

    private boolean sameList(int one, int next) {
        Matcher gap = BLANK_LINE.matcher(text).region(one, next);
        return !gap.find() || text.substring(gap.end(), next).isBlank();
    }

    /** Paragraphs below a short line that names somebody. */
    private List<Listing> headed() {
        List<Integer> starts = new ArrayList<>();
        for (int start = nextLine(0); start < text.length(); start = nextLine(paragraphEnd(start))) {
            int end = lineEnd(start);
            String line = text.substring(start, end).strip();
            boolean opens =
                    start < 2 || text.substring(0, start).stripTrailing().length() < start - 1;
            boolean below = end < paragraphEnd(start);
            if (below
                    && !line.isEmpty()
                    && ".!?,;".indexOf(line.charAt(line.length() - 1)) < 0
                    && Words.of(line).size() <= HEADING_WORDS
                    && PersonWanted.in(line)) {
                starts.add(start);
            }
        }
        return starts.isEmpty() ? List.of() : List.of(listing(starts, false));
    }

    /** The rows of each table below its head. */
    private List<Listing> rows() {
        List<Listing> tables = new ArrayList<>();
        List<Span> rows = new ArrayList<>();
        Matcher found = CELLS.matcher(text);
        while (found.find()) {
            if (!rows.isEmpty()
                    && !RULED.matcher(text.substring(rows.getLast().end(), found.start()))
                            .matches()) {
                table(rows).ifPresent(tables::add);
                rows.clear();
            }
            if (!RULED.matcher(found.group()).matches()) {
                rows.add(new Span(found.start(), found.end()));
            } else if (!rows.isEmpty()) {
                rows.set(rows.size() - 1, new Span(rows.getLast().start(), found.end()));
            }
        }
        table(rows).ifPresent(tables::add);
        return tables;
    }

    private Optional<Listing> table(List<Span> rows) {
        if (rows.size() < 3) {
            return Optional.empty();
        }
        Span head = rows.getFirst();
        Span before = announcement(head.start());
        return Optional.of(
                new Listing(before.in(text) + "\n" + head.in(text), before, head, rows.subList(1, rows.size()), false));
    }

    /** Paragraph by paragraph. */
    private List<Listing> prose() {
        List<Listing> counted = new ArrayList<>();
        for (int start = nextLine(0); start < text.length(); start = nextLine(paragraphEnd(start))) {
            counted.addAll(CountedInProse.in(text.substring(start, paragraphEnd(start)), start));
        }
        return counted;
    }

    /** Lines one below the other that each name somebody: "2x Java developer, Hamburg". */
    private List<Listing> lines() {
        List<List<Integer>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (int start = nextLine(0); start < text.length(); start = nextLine(lineEnd(start))) {
            String line = text.substring(start, lineEnd(start));
            boolean goesOn =
                    !groups.getLast().isEmpty() && GOES_ON.matcher(line).lookingAt();
            if (PersonWanted.alone(line)) {
                groups.getLast().add(start);
            } else if (!goesOn) {
                groups.add(new ArrayList<>());
            }
        }
        return groups.stream()
                .filter(starts -> starts.size() > 1)
                .limit(MOST)
                .map(starts -> listing(starts, false))
                .toList();
    }

    private Listing listing(List<Integer> starts, boolean self) {
        return listing(starts, at -> at + 1 < starts.size() ? starts.get(at + 1) : lastEnd(starts), self);
    }

    private Listing listing(List<Integer> starts, IntFunction<Integer> end, boolean self) {
        List<Span> items = new ArrayList<>();
        for (int at = 0; at < starts.size(); at++) {
            items.add(new Span(starts.get(at), end.apply(at)));
        }
        Span before = items.isEmpty() || self
                ? Span.NONE
                : announcement(items.getFirst().start());
        return new Listing(before.in(text), before, Span.NONE, items, self);
    }

    /** The last is as long as the others: one line where all of them are, else up to as many paragraphs as the shortest has. */
    private int lastEnd(List<Integer> starts) {
        int last = starts.getLast();
        boolean lines = true;
        int paragraphs = Integer.MAX_VALUE;
        for (int at = 0; at + 1 < starts.size(); at++) {
            String item = text.substring(starts.get(at), starts.get(at + 1)).strip();
            lines &= item.indexOf('\n') < 0;
            paragraphs = Math.min(paragraphs, item.split("\\n[ \\t\\u00a0]*\\n").length);
        }
        if (lines) {
            int end = lineEnd(last);
            while (end + 1 < text.length()
                    && GOES_ON.matcher(text).region(end + 1, text.length()).lookingAt()) {
                end = lineEnd(end + 1);
            }
            return end;
        }
        int end = paragraphEnd(last);
        for (int more = 1; more < paragraphs && paragraphs < Integer.MAX_VALUE; more++) {
            int next = end;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            end = paragraphEnd(next);
        }
        return end;
    }

    /** The sentence right before this place, where it is no greeting. */
    private Span announcement(int before) {
        // Of the text before it alone: a sentence may run on into the number of an item.
        List<Sentence> said = Sentences.of(text.substring(0, before));
        Span found = said.isEmpty()
                ? Span.NONE
                : new Span(said.getLast().start(), said.getLast().end());
        Words words = Words.of(found.in(text));
        boolean greets = words.size() > 0
                && words.size() < 4
                && ASKING.in(words).isEmpty()
                && GREETING.startingAt(words, 0).isPresent();
        return greets ? Span.NONE : found;
    }

    /** Where the next line that is not blank begins, from this place on. */
    private int nextLine(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.lastIndexOf('\n', at) + 1 : at;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int paragraphEnd(int start) {
        return paragraphEnd(text, start);
    }

    /** Where the paragraph ends that this place is in. */
    static int paragraphEnd(String text, int start) {
        Matcher gap = BLANK_LINE.matcher(text);
        return gap.find(Math.min(start, text.length())) ? gap.start() : text.length();
    }
}
