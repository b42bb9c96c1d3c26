package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * One thing that somebody says: a part of a sentence with its own words of command, as in "pause until May, and add Austria".
 *
 * @param said what its phrases mean
 */
record Clause(String text, Words words, List<Hit> hits, Set<String> said) {
    /** So much of a mail is read. */
    private static final int LIMIT = 32_768;

    private static final int SHORT = 5;
    /** So many words may stand before a polite wish: "Hi Pat, could you …". */
    private static final int GREETING = 3;

    private static final Pattern SENTENCES =
            Pattern.compile("\\n+|(?<=[^\\d][.;!?])(?<!\\bCo\\.)\\s+|(?<=[;!?])\\s+|\\s[-–—]\\s");
    /** What somebody tells of its work commands nothing. */
    static final String DOES = "does";

    static final Set<String> SILENT = Set.of(DOES, "joins");
    private static final Set<String> CHANGING = Set.of("remove", "only", "never", "parted", "pause");
    /** A line as long as this may go on in the next by the mail program's work. */
    private static final int LONG_LINE = 60;

    private static final Pattern PARTS = Pattern.compile(
            "(?i),?\\s+(?:and|und|et|y|(?<but>but(?: rather)?|aber|mais|pero|sondern|sino))\\s+(?!\\d)|,\\s+");

    static Clause of(String text) {
        return of(text, Set.of());
    }

    /** @param meant what the words before it make it mean besides */
    private static Clause of(String text, Set<String> meant) {
        Words words = Words.loose(text);
        List<Hit> hits = Phrases.of("joining/commands").in(words);
        Set<String> said = hits.stream()
                .map(Hit::value)
                .filter(value -> !value.endsWith("?") || words.size() <= SHORT)
                .map(value -> value.replace("?", ""))
                .collect(Collectors.toSet());
        said.addAll(meant);
        if (isSeparated(text, "in")) {
            said.add("add");
        }
        if (isSeparated(text, "out")) {
            said.add("remove");
        }
        if (HourBounds.in(text, false).isPresent()) {
            said.add("hours");
        }
        if (FirmName.corrected(text).isPresent()) {
            said.add("firm");
        }
        return new Clause(text, words, hits, Set.copyOf(said));
    }

    /** "Nehmt Azure auf": the name stands between the halves of the verb. */
    private static boolean isSeparated(String text, String direction) {
        Words words = Words.loose(WishClauses.withoutPlease(text));
        return !Phrases.of("joining/separable", "verb-" + direction).in(words).isEmpty()
                && Phrases.of("joining/separable", "half-" + direction)
                        .endingAt(words, words.size())
                        .isPresent();
    }

    /** In the order of the text. What is asked is nothing that is wanted: questions are left out, unless they are polite wishes. */
    static List<Clause> in(String text) {
        List<Clause> clauses = new ArrayList<>();
        String whole = unwrapped(text.substring(0, Math.min(text.length(), LIMIT)));
        for (String sentence : SENTENCES.split(whole)) {
            if (!sentence.isBlank() && !asks(sentence)) {
                clauses.addAll(parts(sentence.strip()));
            }
        }
        return List.copyOf(clauses);
    }

    /** What is asked, as it is written. */
    static List<String> questions(String text) {
        String whole = unwrapped(text.substring(0, Math.min(text.length(), LIMIT)));
        return SENTENCES
                .splitAsStream(whole)
                .map(String::strip)
                .filter(Clause::asks)
                .toList();
    }

    /** "Could you send me one mail a week?" asks nothing. */
    private static boolean asks(String sentence) {
        if (!sentence.strip().endsWith("?")) {
            return false;
        }
        Words words = Words.loose(sentence);
        List<Hit> said = Phrases.of("joining/requests").in(words);
        return said.stream().noneMatch(hit -> hit.value().equals("opener") && hit.from() <= GREETING)
                || said.stream().noneMatch(hit -> hit.value().equals("deed"))
                || said.stream().anyMatch(hit -> hit.value().equals("tell"));
    }

    /** A long line goes on in one that begins small and with no word of command; a heading in what is below. */
    private static String unwrapped(String text) {
        StringBuilder whole = new StringBuilder();
        int before = 0;
        boolean heading = false;
        for (String line : text.lines().filter(any -> !any.isBlank()).toList()) {
            boolean small = !line.isEmpty()
                    && (Character.isLowerCase(line.codePointAt(0)) || Character.isDigit(line.codePointAt(0)));
            boolean goesOn = before >= LONG_LINE
                    && small
                    && Phrases.of("joining/commands")
                            .startingAt(Words.loose(line), 0)
                            .isEmpty();
            whole.append(whole.isEmpty() ? "" : heading || goesOn ? " " : "\n").append(line);
            before = line.length();
            heading = isHeading(line);
        }
        return whole.toString();
    }

    private static boolean isHeading(String line) {
        Words words = Words.loose(line);
        return !line.strip().endsWith(".")
                && Phrases.of("joining/headings")
                        .startingAt(words, 0)
                        .filter(hit -> hit.to() == words.size())
                        .isPresent();
    }

    boolean says(String value) {
        return said.contains(value);
    }

    /** Whether it says what there is instead of what the clause before refused: "not SAP, but Azure". */
    boolean contrasts() {
        return says("add") && hits.stream().noneMatch(hit -> hit.value().equals("add"));
    }

    /** What stands between its commas. */
    List<Clause> pieces() {
        return PARTS.splitAsStream(text).map(Clause::of).toList();
    }

    boolean isShort() {
        return words.size() <= SHORT;
    }

    /** Where the words behind the first phrase of this meaning begin; the text's end where there is none. */
    String behind(String value) {
        return hits.stream()
                .filter(hit -> hit.value().equals(value))
                .findFirst()
                .map(hit -> text.substring(words.get(hit.to() - 1).end()))
                .orElse("");
    }

    /** What stands before the first phrase of this meaning; nothing where there is none. */
    String before(String value) {
        return hits.stream()
                .filter(hit -> hit.value().equals(value))
                .findFirst()
                .map(hit -> text.substring(0, words.get(hit.from()).start()))
                .orElse("");
    }

    /** What commands nothing belongs to the part before it; at the beginning of a sentence, to the part behind it. */
    private static List<Clause> parts(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        var matcher = PARTS.matcher(sentence);
        int begin = 0;
        int part = 0;
        boolean commanded = false;
        Set<String> meant = Set.of();
        while (matcher.find()) {
            Set<String> here = of(sentence.substring(part, matcher.start())).said();
            part = matcher.end();
            int next = nextPart(sentence, part);
            Set<String> there = of(sentence.substring(part, next)).said();
            // "We do Azure now, SAP we gave up"
            commanded |= commands(here) || here.contains(DOES) && there.contains("remove");
            String before = sentence.substring(begin, matcher.start());
            // "Remove Contoso and Fabrikam from the never list"
            boolean listed = there.contains("never-list")
                    && !there.contains("remove")
                    && of(before, meant).says("remove");
            boolean all = matcher.group().strip().length() > 1
                    && Collections.disjoint(here, CHANGING)
                    && endsWithOnly(sentence.substring(part, next));
            boolean nextCommands = !listed && !all && (commands(there) || refuses(sentence.substring(part, next)));
            boolean contrasts =
                    matcher.group("but") != null && of(before, meant).onlyRefuses();
            boolean hours = withinHours(sentence.substring(begin), matcher.start() - begin)
                    || refusesHours(before, sentence.substring(part))
                    || HourBounds.in(sentence.substring(begin, next), false).isPresent();
            if (commanded && (nextCommands || contrasts) && !hours) {
                clauses.add(of(before, meant));
                begin = part;
                commanded = !nextCommands;
                // "not SAP but Azure"
                meant = nextCommands ? Set.of() : Set.of("add");
            }
        }
        clauses.add(of(sentence.substring(Math.min(begin, sentence.length())), meant));
        return clauses.stream().filter(clause -> !clause.text().isBlank()).toList();
    }

    /** "UK and Ireland only" */
    private static boolean endsWithOnly(String part) {
        Words words = Words.loose(part);
        return Phrases.of("joining/commands")
                .endingAt(words, words.size())
                .filter(hit -> hit.value().equals("only") && hit.from() > 0)
                .isPresent();
    }

    /** "Between 10 and 16 hours": what parts other clauses joins these. */
    private static boolean withinHours(String text, int at) {
        return HoursReader.in(text, true)
                .filter(named -> named.start() < at && at < named.end())
                .isPresent();
    }

    /** "No mails, please, between 18:00 and 8:00": apart, the hours would be those that are wanted. */
    private static boolean refusesHours(String before, String behind) {
        Clause next = of(behind.substring(0, nextPart(behind, 0)));
        return WantedHours.onlyRefusesMails(before)
                && HoursReader.in(next.text(), next.says("hours")).isPresent();
    }

    private boolean onlyRefuses() {
        return says("remove") && !says("add") && !says("only");
    }

    private static int nextPart(String sentence, int from) {
        var next = PARTS.matcher(sentence);
        return next.find(from) ? next.start() : sentence.length();
    }

    /** "…, and nothing at weekends": what it says is not known, but that it is another thing. */
    private static boolean refuses(String text) {
        return Phrases.of("joining/hours-refused", "refuse")
                .startingAt(Words.loose(text), 0)
                .isPresent();
    }

    private static boolean commands(Set<String> said) {
        return said.stream().anyMatch(value -> !SILENT.contains(value));
    }
}
