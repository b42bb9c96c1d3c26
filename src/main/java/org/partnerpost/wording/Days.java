package org.partnerpost.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.wording.DateForms.Form;
import org.partnerpost.wording.DateForms.Setting;

/** Finds the days of a text. A bare year, a version and a telephone number are none. */
public final class Days {
    private static final Phrases ANNOUNCING = Phrases.of("until");
    private static final Phrases UNTIL = Phrases.of("until", "until");
    private static final Phrases BEFORE = Phrases.of("until", "before");
    /** Before a unit they count nothing: "ten mails a day". */
    private static final Pattern ARTICLE = Pattern.compile("(?i)(?:an?|eine?[mnr]?|une?|una)\\s");

    private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}|\\d[./-]\\d{1,2}[./-]\\d{2}|'\\d{2}");
    /** A day without a year so far ahead is one that has just passed. */
    private static final int JUST_PASSED = 305;

    private static final Phrases MONTHS = Phrases.of("months");
    /** What stands beside a month as its day or year, but is none: "30 February", "May 1999". */
    private static final Pattern NO_DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th|er)?\\s(?:of |de )?$");

    private static final Pattern NO_YEAR = Pattern.compile("[,\\s]{1,2}\\d{4}(?!\\d)");
    private static final String NO_NUMBER_BEFORE = "(?<![\\d/.,$€£-])";
    private static final String END_OF_DATE = "(?:/20\\d{2}|/\\d{2})?(?![\\d/%]|[.,]\\d)";
    private static final Pattern MONTH_FIRST =
            Pattern.compile(NO_NUMBER_BEFORE + "(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])" + END_OF_DATE);
    private static final Pattern DAY_FIRST =
            Pattern.compile(NO_NUMBER_BEFORE + "(?!24/7)(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[0-2])" + END_OF_DATE);
    private static final int BESIDE = 10;
    /** So many small words stand between "until" and the day: "until the next Monday". */
    private static final int SMALL_WORDS = 2;

    private static final Set<String> MONTHS_IN_LOWER_CASE = Set.of("may", "mar");
    /** The confidence of a day that is written in full. */
    private static final double WRITTEN_OUT = 0.9;

    private final Setting setting;

    /**
     * @param today the day on which the text was written; empty where it is not known: then nothing is told that hangs on it
     * @param monthFirst {@code 3/4/2027} is the fourth of March
     */
    public Days(Optional<LocalDate> today, boolean monthFirst) {
        this.setting = new Setting(new Calendar(today), monthFirst);
    }

    /** Whether a text writes a day that can be read in this way alone, as in "3/31", and none in the other. */
    public static boolean putsMonthFirst(String text) {
        return MONTH_FIRST.matcher(text).find() && !DAY_FIRST.matcher(text).find();
    }

    /** All days and stretches of days that a text names, in its order, without overlap. */
    public List<DayMention> in(String text) {
        return in(
                text,
                Stream.concat(DaySpans.FIRST_DAYS.stream(), DateForms.ALL.stream())
                        .toList());
    }

    /**
     * The day until which something lasts, as in "until May", "bis 15.1." and "for two weeks": one after today; the end of a month that
     * has begun; the day after a stretch that nothing announces as the end: "in December". Empty where the text names no such day, or one that
     * has just passed.
     */
    public Optional<LocalDate> until(String text) {
        return setting.calendar()
                .today()
                .flatMap(today -> expected(
                        text,
                        (mention, atItsBeginning) -> Optional.of(mention.first())
                                .map(day -> !atItsBeginning && mention.last().isAfter(day)
                                        ? mention.last().plusDays(1)
                                        : !day.isAfter(today) && isBareMonth(text, mention) ? mention.last() : day)
                                .filter(day -> day.isAfter(today))
                                .filter(day -> !day.isAfter(today.plusDays(JUST_PASSED)) || isDated(text, mention))));
    }

    /**
     * The day on which a stretch that a text counts is over, where today is the day it is added to: "by two weeks", "another month". Empty
     * where the text names a day of its own, or counts nothing.
     */
    public Optional<LocalDate> added(String text) {
        List<Form> forms = new ArrayList<>(DateForms.ALL);
        forms.add(DateForms.SHORT);
        return in(text, forms).stream().anyMatch(mention -> isWhole(text, mention))
                ? Optional.empty()
                : in(text, List.of(DateForms.SPAN)).stream()
                        .map(DayMention::first)
                        .findFirst();
    }

    /** The day from which something is so, as in "from 1 March" and "ab Mitte Mai"; a month that has begun counts as well. */
    public Optional<LocalDate> from(String text) {
        return expected(text, (mention, atItsBeginning) -> Optional.of(mention.first()));
    }

    /** What a mention may mean; {@code atItsBeginning} where "until" announces it, as in "until May" and "not before May". */
    @FunctionalInterface
    private interface Meaning {
        Optional<LocalDate> of(DayMention mention, boolean atItsBeginning);
    }

    /**
     * The first day that suits: what "until" announces, else what other words do, else what can be nothing else, else a span from today
     * on. The end of a range comes before its beginning: "from 1 to 15 December".
     */
    private Optional<LocalDate> expected(String text, Meaning meaning) {
        List<Form> forms = new ArrayList<>(DateForms.ALL);
        forms.add(DateForms.SHORT);
        List<DayMention> mentions = in(text, forms).stream()
                .filter(mention -> isWhole(text, mention))
                .toList();
        Words words = Words.loose(text);
        Stream<Optional<LocalDate>> ends = mentions.stream()
                .filter(mention -> announced(UNTIL, words, mention) || announced(BEFORE, words, mention))
                .map(mention -> meaning.of(mention, true));
        Stream<Optional<LocalDate>> others = Stream.of(
                        mentions.stream().filter(mention -> announced(ANNOUNCING, words, mention)),
                        mentions.stream().filter(mention -> isClear(text, mention)),
                        in(text, List.of(DateForms.SPAN)).stream()
                                .filter(mention -> announced(ANNOUNCING, words, mention) || counts(text, mention)))
                .flatMap(Function.identity())
                .map(mention -> meaning.of(mention, false));
        return Stream.concat(ends, others).flatMap(Optional::stream).findFirst();
    }

    private static boolean counts(String text, DayMention mention) {
        return !ARTICLE.matcher(text.substring(mention.start(), mention.end())).lookingAt();
    }

    private static boolean isDated(String text, DayMention mention) {
        return WITH_YEAR.matcher(text.substring(mention.start(), mention.end())).find();
    }

    private static boolean announced(Phrases announcing, Words words, DayMention mention) {
        int at = words.firstFrom(mention.start());
        for (int end = at; end >= Math.max(1, at - SMALL_WORDS); end--) {
            if (announcing.endingAt(words, end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Not "may", not "morgen", which may be the morning, and not "15.1", which may be a number: those have to be announced. */
    private static boolean isClear(String text, DayMention mention) {
        boolean word = MONTHS_IN_LOWER_CASE.contains(text.substring(mention.start(), mention.end()));
        return !word
                && (mention.confidence() >= WRITTEN_OUT
                        || mention.last().isAfter(mention.first())
                        || namesMonth(text, mention));
    }

    private static boolean isWhole(String text, DayMention mention) {
        int start = Math.max(0, mention.start() - BESIDE);
        int end = Math.min(text.length(), mention.end() + BESIDE);
        return !NO_DAY.matcher(text.substring(start, mention.start())).find()
                && !NO_YEAR.matcher(text.substring(mention.end(), end)).lookingAt();
    }

    private static boolean isBareMonth(String text, DayMention mention) {
        return namesMonth(text, mention)
                && text.substring(mention.start(), mention.end()).chars().noneMatch(Character::isDigit);
    }

    private static boolean namesMonth(String text, DayMention mention) {
        return !MONTHS.in(Words.of(text.substring(mention.start(), mention.end())))
                .isEmpty();
    }

    private List<DayMention> in(String text, List<Form> forms) {
        List<DayMention> found = new ArrayList<>();
        for (Form form : forms) {
            for (Matcher match : form.rule().in(text)) {
                form.meaning()
                        .of(match, setting)
                        .map(span -> new DayMention(
                                span.first(),
                                span.last(),
                                match.start(),
                                match.end(),
                                form.confidence(),
                                form.cueWithoutYear() && DateForms.yearOf(match).isEmpty() || looksLikeAWord(match)))
                        .ifPresent(found::add);
            }
        }
        return withoutOverlap(found);
    }

    /** "may" is a word, too; a month without year and day is written with a capital, or after a cue. */
    private static boolean looksLikeAWord(Matcher match) {
        return match.group().equalsIgnoreCase("may") && !match.group().equals("May");
    }

    private static List<DayMention> withoutOverlap(List<DayMention> found) {
        found.sort(Comparator.comparingInt(DayMention::length).reversed().thenComparingInt(DayMention::start));
        List<DayMention> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        for (DayMention mention : found) {
            int next = taken.nextSetBit(mention.start());
            if (next < 0 || next >= mention.end()) {
                taken.set(mention.start(), mention.end());
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(DayMention::start));
        return List.copyOf(kept);
    }
}
