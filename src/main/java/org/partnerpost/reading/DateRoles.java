package org.partnerpost.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.DayMention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** Which of a text's dates is the first day of the work, and which the day by which answers are wanted, and which the day of the customer's decision. */
final class DateRoles {
    private static final Cues START = Cues.of("reading/date-cues", "start");
    private static final Cues START_AFTER = Cues.adjacent("reading/date-cues", "start-after");
    private static final Cues WEAK_START = Cues.of("reading/date-cues", "weak-start");
    private static final Cues END = Cues.of("reading/date-cues", "end");
    private static final Cues END_BESIDE = Cues.adjacent("reading/date-cues", "end");
    private static final Cues START_BESIDE = Cues.adjacent("reading/date-cues", "start");
    private static final Cues LAST = Cues.of("reading/date-cues", "last");
    private static final Cues CLOSING = Cues.of("reading/date-cues", "closing");
    private static final Cues CLOSING_AFTER = Cues.adjacent("reading/date-cues", "closing-after");
    private static final Cues BY = Cues.of("reading/date-cues", "by");
    private static final Cues DEADLINE = Cues.of("reading/date-cues", "deadline");
    private static final Phrases ANSWER = Phrases.of("reading/date-cues", "answer");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Set<String> AHEAD = Set.of("+1M", "+1Q");
    private static final Phrases AWAY = Phrases.of("reading/date-cues", "away");
    private static final Phrases OTHER = Phrases.of("reading/date-cues", "other");
    private static final Phrases LINK = Phrases.of("reading/date-cues", "link");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final Cues BETWEEN = Cues.of("reading/date-cues", "between");
    private static final Phrases PARTS = Phrases.of("month-parts");
    private static final Set<String> WEAK_NOW = Set.of("now", "direct", "morgen", "já", "ya", "meteen");
    private static final int WEEK_ENDS = 4;
    private static final int PAST_DAYS = 31;
    /** A need that is late tells when the work should have begun. */
    private static final int PAST_START = 300;
    /** What stands further away tells nothing of a date, however long the sentence. */
    private static final int SENTENCE = 300;

    private final Passage passage;
    private final Optional<LocalDate> today;
    private final List<DayMention> dates;
    private final BitSet spanEnds = new BitSet();
    private final List<Sentence> sentences;
    private final Tables tables;
    /** Where words begin that tell when the sender is not there. */
    private final BitSet away = new BitSet();

    DateRoles(Passage passage, Optional<LocalDate> today, List<DayMention> dates) {
        this.passage = passage;
        this.today = today;
        this.dates = dates;
        this.sentences = Sentences.of(passage.text());
        this.tables = new Tables(passage.text());
        Words words = passage.words();
        AWAY.in(words).forEach(hit -> away.set(words.get(hit.from()).start()));
        for (int i = 1; i < dates.size(); i++) {
            spanEnds.set(i, linked(dates.get(i - 1), dates.get(i)));
        }
    }

    Optional<Field<LocalDate>> start() {
        List<Field<LocalDate>> found = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            DayMention date = dates.get(i);
            boolean told = START.before(passage.words(), passage.words().firstFrom(date.start()));
            double confidence = spanEnds.get(i) || past(date, told ? PAST_START : PAST_DAYS) ? 0 : startConfidence(i);
            if (confidence > 0) {
                found.add(passage.field(date.first(), label(date), confidence, date.start(), date.end()));
            }
        }
        // Where several roles are asked for, the work begins with the first of them.
        return found.stream()
                .max(Comparator.comparingDouble((Field<LocalDate> field) -> field.confidence())
                        .thenComparing(Field::value, Comparator.reverseOrder()));
    }

    Optional<Field<LocalDate>> deadline() {
        List<Field<LocalDate>> found = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            DayMention date = dates.get(i);
            double confidence = spanEnds.get(i) || past(date, PAST_DAYS) ? 0 : deadlineConfidence(date);
            if (confidence > 0) {
                found.add(passage.field(date.last(), label(date), confidence, date.start(), date.end()));
            }
        }
        return found.stream().max(Comparator.comparingDouble(Field::confidence));
    }

    /** The day by which the customer decides. */
    Optional<Field<LocalDate>> closing() {
        List<Field<LocalDate>> found = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            DayMention date = dates.get(i);
            if (closes(i) && !past(date, 0)) {
                found.add(passage.field(date.last(), label(date), 0.8 * date.confidence(), date.start(), date.end()));
            }
        }
        return found.stream().max(Comparator.comparingDouble(Field::confidence));
    }

    private boolean closes(int index) {
        DayMention date = dates.get(index);
        Words words = passage.words();
        return !spanEnds.get(index)
                && !isNow(date)
                && (CLOSING.before(words, words.firstFrom(date.start()))
                        || CLOSING_AFTER.after(words, words.firstFrom(date.end()))
                        || headed(date, label -> CLOSING.before(label, label.size())));
    }

    /** From the beginning to the end, where the text names both. */
    Optional<Field<String>> duration() {
        return ofSpan().or(this::untilLast);
    }

    /** "Start: 1 March. … Project end: 30 June." */
    private Optional<Field<String>> untilLast() {
        return start().flatMap(start -> IntStream.range(0, dates.size())
                .filter(this::isLast)
                .mapToObj(dates::get)
                .filter(date -> date.first().isAfter(start.value()))
                .findFirst()
                .map(date -> passage.field(
                        Durations.between(start.value(), date.last()), label(date), 0.65, date.start(), date.end())));
    }

    private boolean isLast(int index) {
        DayMention date = dates.get(index);
        return !isNow(date)
                && !isAway(date)
                && !closes(index)
                && deadlineConfidence(date) == 0
                && !sentenceHas(date, OTHER)
                && (LAST.before(passage.words(), passage.words().firstFrom(date.start()))
                        || headed(date, label -> LAST.before(label, label.size())));
    }

    private Optional<Field<String>> ofSpan() {
        for (int i = 1; i < dates.size(); i++) {
            DayMention from = dates.get(i - 1);
            DayMention to = dates.get(i);
            if (spanEnds.get(i) && to.last().isAfter(from.first()) && deadlineConfidence(from) == 0) {
                return Optional.of(passage.field(
                        Durations.between(from.first(), to.last()),
                        passage.text().substring(from.start(), to.end()),
                        0.7,
                        from.start(),
                        to.end()));
            }
        }
        return Optional.empty();
    }

    private double startConfidence(int index) {
        DayMention date = dates.get(index);
        Words words = passage.words();
        int word = words.firstFrom(date.start());
        if (deadlineConfidence(date) > 0 || isAway(date) || closes(index)) {
            return 0;
        }
        if (START.before(words, word) && !ends(words, word)
                || START_AFTER.after(words, words.firstFrom(date.end()))
                || headed(date, label -> START.before(label, label.size()))) {
            return date.confidence();
        }
        boolean spanBegins = index + 1 < dates.size() && spanEnds.get(index + 1);
        boolean weeks = date.last().equals(date.first().plusDays(WEEK_ENDS));
        if (spanBegins && (weeks || !(date.needsCue() && dates.get(index + 1).needsCue()))) {
            return date.confidence() * 0.8;
        }
        if (END.before(words, word)) {
            return 0;
        }
        boolean now = isNow(date);
        boolean stretch = date.last().isAfter(date.first());
        boolean weak = (!date.needsCue() || stretch) && WEAK_START.before(words, word)
                || PARTS.startingAt(words, word).isPresent()
                || isAhead(date) && (sentenceHas(date, ASKING) || sentenceHas(date, PERSONS));
        if (!now && !weak || sentenceHas(date, OTHER) || sentenceHas(date, ANSWER)) {
            return 0;
        }
        return date.confidence() * (now ? 0.85 : 0.6);
    }

    private double deadlineConfidence(DayMention date) {
        Words words = passage.words();
        int word = words.firstFrom(date.start());
        if (isNow(date)) {
            return 0;
        }
        if (DEADLINE.before(words, word) || headed(date, DateRoles::asksForAnswers)) {
            return Math.min(0.9, date.confidence());
        }
        return BY.endBefore(words, word)
                                .filter(by -> !startsThen(words, word, by))
                                .isPresent()
                        && sentenceHas(date, ANSWER)
                ? Math.min(0.85, date.confidence())
                : 0;
    }

    /** "Starting on" begins, although "on" alone may be the day for answers. */
    private static boolean startsThen(Words words, int word, Hit by) {
        return START.endBefore(words, word)
                .filter(start -> start.to() == by.to() && start.from() < by.from())
                .isPresent();
    }

    /** "Fecha de fin" ends, although "de" alone begins. */
    private static boolean ends(Words words, int word) {
        return END_BESIDE.before(words, word) && !START_BESIDE.before(words, word);
    }

    private boolean isAway(DayMention date) {
        if (away.isEmpty()) {
            return false;
        }
        Sentence sentence = Sentences.around(sentences, date.start(), passage.text());
        int next = away.nextSetBit(Math.max(sentence.start(), date.start() - SENTENCE));
        return next >= 0 && next < Math.min(sentence.end(), date.end() + SENTENCE);
    }

    private boolean headed(DayMention date, Predicate<Words> says) {
        return tables.beginsCell(date.start())
                && tables.labelsOf(date.start()).stream().map(Words::of).anyMatch(says);
    }

    private static boolean asksForAnswers(Words label) {
        return DEADLINE.before(label, label.size())
                || BY.before(label, label.size()) && !ANSWER.in(label).isEmpty();
    }

    /** "as soon as possible" says by itself that a beginning is meant; "now" does not. */
    private boolean isNow(DayMention date) {
        String written = label(date).toLowerCase(java.util.Locale.ROOT);
        return Phrases.of("relative-dates", "now").meaning(written).isPresent() && !WEAK_NOW.contains(written);
    }

    /** "We need a developer next month". */
    private boolean isAhead(DayMention date) {
        return Phrases.of("relative-dates")
                .meaning(label(date).toLowerCase(java.util.Locale.ROOT))
                .filter(AHEAD::contains)
                .isPresent();
    }

    private boolean past(DayMention date, int days) {
        return today.filter(now -> date.last().isBefore(now.minusDays(days))).isPresent();
    }

    /** "From 4 to 29 January" and "between 4 and 29 January", but "4 and 29 January" are two days. */
    private boolean linked(DayMention from, DayMention to) {
        Words words = passage.words();
        int first = words.firstFrom(from.end());
        int last = words.firstFrom(to.start());
        String between = passage.text().substring(from.end(), to.start());
        if (between.length() > 12 || between.contains("\n\n")) {
            return false;
        }
        return first == last
                ? between.strip().matches("[-–—]")
                : LINK.startingAt(words, first)
                        .filter(hit -> hit.to() == last)
                        .filter(hit -> AND.startingAt(words, first).isEmpty()
                                || BETWEEN.before(words, words.firstFrom(from.start())))
                        .isPresent();
    }

    private boolean sentenceHas(DayMention date, Phrases phrases) {
        Sentence sentence = Sentences.around(sentences, date.start(), passage.text());
        int start = Math.max(sentence.start(), date.start() - SENTENCE);
        int end = Math.min(sentence.end(), date.end() + SENTENCE);
        Words words = passage.words();
        int last = words.firstFrom(end);
        return IntStream.range(words.firstFrom(start), last)
                .anyMatch(at -> phrases.startingAt(words, at)
                        .filter(hit -> hit.to() <= last)
                        .isPresent());
    }

    private String label(DayMention date) {
        return passage.text().substring(date.start(), date.end());
    }
}
