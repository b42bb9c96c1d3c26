package org.partnerpost.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.wording.Phrases.Hit;

/**
 * A trade other than ours that a text asks for: "Cleaning staff for the Power BI training rooms", but not "Power App for nurses". Who is
 * wanted counts, in the subject or where a clause asks, and not for whom something is; or else several things of one trade. Where any
 * clause asks for somebody of ours, none is.
 *
 * @param trade its name, for operators
 * @param start and end: where the text names it
 */
public record TradeAsked(String trade, int start, int end) {
    /** What a mail asks for stands further in front. */
    private static final int READ = 20_000;

    private static final int CLAUSES_OF_SUBJECT = 4;
    private static final int THINGS = 3;

    /**
     * @param text with its subject as the first line
     * @param skills where in it skills stand that we know
     */
    public static Optional<TradeAsked> in(String text, BitSet skills) {
        Words words = Words.of(text.substring(0, Math.min(text.length(), READ)));
        TradeWords known = TradeWords.of(words);
        List<Hit> trades = known.trades().in(words);
        List<Hit> things = known.things().in(words);
        return trades.isEmpty() && things.isEmpty()
                ? Optional.empty()
                : new Search(words, known, trades, things, skills).found();
    }

    /** What a clause asks for. */
    private sealed interface Wanted {
        /** Somebody of another trade. */
        record Other(Hit trade) implements Wanted {}

        /** A person of ours. */
        record OurPerson() implements Wanted {}

        /** A thing or a skill of ours. */
        record Ours() implements Wanted {}

        record Unknown() implements Wanted {}
    }

    private record Span(int from, int to) {}

    private static final class Search {
        private final Words words;
        private final TradeWords known;
        private final List<Hit> trades;
        private final List<Hit> things;
        private final BitSet skills;

        Search(Words words, TradeWords known, List<Hit> trades, List<Hit> things, BitSet skills) {
            this.words = words;
            this.known = known;
            this.trades = trades;
            this.things = things;
            this.skills = skills;
        }

        Optional<TradeAsked> found() {
            int body = words.firstFrom(endOfSubject());
            Wanted subject = ofSubject(body);
            List<Wanted> asked = clauses(body, words.size()).stream()
                    .flatMap(clause -> asking(clause).stream())
                    .map(this::wanted)
                    .toList();
            if (subject instanceof Wanted.OurPerson || asked.stream().anyMatch(Wanted.OurPerson.class::isInstance)) {
                return Optional.empty();
            }
            if (subject instanceof Wanted.Other other) {
                return Optional.of(trade(other.trade()));
            }
            if (asked.stream().anyMatch(Wanted.Ours.class::isInstance)) {
                return Optional.empty();
            }
            // "Azure everywhere?" over a mail that looks for an interior designer.
            return asked.stream()
                    .filter(Wanted.Other.class::isInstance)
                    .map(Wanted.Other.class::cast)
                    .findFirst()
                    .map(other -> trade(other.trade()))
                    .or(() -> subject instanceof Wanted.Ours ? Optional.empty() : byThings());
        }

        private int endOfSubject() {
            int end = words.text().indexOf('\n');
            return end < 0 ? words.text().length() : end;
        }

        private TradeAsked trade(Hit hit) {
            return new TradeAsked(
                    hit.value(),
                    words.get(hit.from()).start(),
                    words.get(hit.to() - 1).end());
        }

        /** By its first clause that tells: before it may stand "Urgent" or "Fwd". */
        private Wanted ofSubject(int end) {
            return clauses(0, end).stream()
                    .limit(CLAUSES_OF_SUBJECT)
                    .flatMap(clause -> {
                        List<Span> asking = asking(clause);
                        return asking.isEmpty() ? List.of(clause).stream() : asking.stream();
                    })
                    .map(this::wanted)
                    .filter(wanted -> !(wanted instanceof Wanted.Unknown))
                    .findFirst()
                    .orElse(new Wanted.Unknown());
        }

        private List<Span> clauses(int from, int to) {
            List<Span> clauses = new ArrayList<>();
            int begin = from;
            for (int at = from + 1; at <= to; at++) {
                if (at == to || words.get(at).opens() || paragraphBefore(at)) {
                    clauses.add(new Span(begin, at));
                    begin = at;
                }
            }
            return clauses;
        }

        private boolean paragraphBefore(int at) {
            String gap = words.text()
                    .substring(words.get(at - 1).end(), words.get(at).start());
            return gap.chars().filter(c -> c == '\n').count() > 1;
        }

        /** What of a clause is asked for: behind each word that asks, and before "wanted". "We need:" asks for what follows. */
        private List<Span> asking(Span clause) {
            List<Span> asking = new ArrayList<>();
            int begin = -1;
            for (int at = clause.from(); at < clause.to(); at++) {
                Optional<Hit> asks = starting("asks", at, clause.to());
                if (starting("wanted", at, clause.to()).isPresent() && at > clause.from()) {
                    asking.add(new Span(clause.from(), at));
                }
                if (asks.isPresent()) {
                    add(asking, begin, at);
                    begin = asks.get().to();
                    at = begin - 1;
                }
            }
            add(asking, begin, clause.to());
            if (begin == clause.to() && begin < words.size() && asking.isEmpty()) {
                asking.addAll(clauses(begin, Math.min(words.size(), endOfClause(begin))));
            }
            return asking;
        }

        private int endOfClause(int from) {
            int at = from + 1;
            while (at < words.size() && !words.get(at).opens() && !paragraphBefore(at)) {
                at++;
            }
            return at;
        }

        private static void add(List<Span> asking, int begin, int end) {
            if (begin >= 0 && begin < end) {
                asking.add(new Span(begin, end));
            }
        }

        private Wanted wanted(Span span) {
            boolean skill = false;
            boolean expert = false;
            boolean thing = false;
            for (int at = span.from(); at < span.to(); at++) {
                if (isAsked(at, span.from())) {
                    if (starting("it-person", at, span.to()).isPresent()) {
                        return new Wanted.OurPerson();
                    }
                    boolean other = inTrade(at);
                    skill |= !other && skills.get(words.get(at).start());
                    expert |= !other && starting("expert", at, span.to()).isPresent();
                    thing |= !other && starting("it-thing", at, span.to()).isPresent();
                }
            }
            if (skill || thing) {
                return expert ? new Wanted.OurPerson() : new Wanted.Ours();
            }
            return trades.stream()
                    .filter(hit -> hit.from() >= span.from() && hit.to() <= span.to())
                    .filter(hit -> isAsked(hit.from(), span.from()) && leads(hit, span) && isHead(hit, span))
                    .findFirst()
                    .<Wanted>map(Wanted.Other::new)
                    .orElse(new Wanted.Unknown());
        }

        private boolean inTrade(int at) {
            return trades.stream().anyMatch(hit -> hit.from() <= at && at < hit.to());
        }

        /** Not for whom, with what or where: no such small word leads it, or a new beginning stands between, "for our office in Ulm a …". */
        private boolean isAsked(int at, int from) {
            boolean article = false;
            for (int before = at - 1; before >= from; before--) {
                boolean begins = isArticle(before);
                if (article && !begins) {
                    return !ending("for", before, from) && !ending("theirs", before, from);
                }
                if (!begins && (ending("for", before, from) || ending("theirs", before, from))) {
                    return false;
                }
                article |= begins;
            }
            return true;
        }

        private boolean isArticle(int at) {
            return known.edge("article").startingAt(words, at).isPresent()
                    || Counts.at(words, at).isPresent();
        }

        /** Where what is meant stands first, only an article may stand before it: "module comptable" is no accountant. */
        private boolean leads(Hit hit, Span span) {
            if (!known.headFirst()) {
                return true;
            }
            for (int before = hit.from() - 1; before >= span.from(); before--) {
                if (!isArticle(before)) {
                    return before + 1 < hit.from();
                }
            }
            return true;
        }

        /** Where what is meant stands last, no further noun may follow: "nurse rostering" is no nurse. */
        private boolean isHead(Hit hit, Span span) {
            int next = hit.to();
            if (next >= span.to()) {
                return true;
            }
            String gap = words.text()
                    .substring(words.get(next - 1).end(), words.get(next).start());
            if (gap.equals("-")) {
                return false;
            }
            return !known.language().equals("en") && !known.language().equals("nl")
                    || Counts.at(words, next).isPresent()
                    || List.of("for", "theirs", "follows", "asks", "wanted", "article").stream()
                            .anyMatch(kind -> starting(kind, next, span.to()).isPresent());
        }

        private Optional<Hit> starting(String kind, int at, int end) {
            return known.edge(kind).startingAt(words, at).filter(hit -> hit.to() <= end);
        }

        private boolean ending(String kind, int at, int from) {
            return known.edge(kind)
                    .endingAt(words, at + 1)
                    .filter(hit -> hit.from() >= from)
                    .isPresent();
        }

        /** Several things of one trade, and far less of ours. */
        private Optional<TradeAsked> byThings() {
            long ours = known.edge("it-thing").in(words).size() + skillsNamed();
            Map<String, Set<String>> named = new HashMap<>();
            for (Hit hit : things) {
                Set<String> several = named.computeIfAbsent(hit.value(), any -> new HashSet<>());
                several.add(words.joined(hit.from(), hit.to()));
                if (several.size() >= THINGS && several.size() > 2 * ours) {
                    return Optional.of(trade(hit));
                }
            }
            return Optional.empty();
        }

        private int skillsNamed() {
            int named = 0;
            for (int at = skills.nextSetBit(0); at >= 0; at = skills.nextSetBit(skills.nextClearBit(at))) {
                named++;
            }
            return named;
        }
    }
}
