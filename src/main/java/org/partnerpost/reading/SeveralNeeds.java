package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.Listing.Span;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Tells the needs of a mail apart where it plainly lists several: each part has skills of its own and asks for somebody or, where the mail
 * says that they are of several customers, tells where and when. Lists of tasks,
 * modules, phases or requirements are one need, and so is whatever is in doubt.
 */
final class SeveralNeeds {
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases WANTED = Phrases.of("reading/several", "wanted");
    private static final Phrases ONE = Phrases.of("reading/several", "one");
    private static final Phrases TOPIC = Phrases.of("reading/several", "topic");
    private static final Phrases EACH = Phrases.of("reading/several", "each");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final Phrases APART = Phrases.of("reading/several", "apart");
    private static final Phrases COUNTED = Phrases.of("reading/corrections", "several");
    private static final Pattern CELL = Pattern.compile("[|\\t]|[ \\u00a0]{2,80}");
    private static final Pattern MARK =
            Pattern.compile("^\\s{0,8}(?:\\(?#?(?:\\d{1,2}|[A-Ha-h])[.):]\\)?|[-*•–+·])\\s{1,8}");
    private static final Pattern LABEL = Pattern.compile("(?iU)^[ \\t*#]{0,8}"
            + Phrases.of("reading/several", "label").alternation() + "\\s{0,2}[^:.)–-]{0,8}[:.)–-]");
    private static final int MOST = 10;
    /** Each costs a few readings of the whole; no mail has so many lists. */
    private static final int MOST_TRIED = 10;

    private final Reader reader;
    private final Writing writing;
    private final String text;
    private final String language;

    /** Reads a text in the place of the writing's own; the summary is of what is shown, which is as long as the text. */
    interface Reader {
        Need read(Writing writing, String text, String shown, String language);
    }

    SeveralNeeds(Reader reader, Writing writing, String text, String language) {
        this.reader = reader;
        this.writing = writing;
        this.text = text;
        this.language = language;
    }

    /** One need each, in the order of the text; empty where the mail is one need. */
    List<AskedNeed> apart() {
        String asked = SignOff.without(Passage.of("body", text)).text();
        boolean saidApart = !APART.in(Words.of(asked)).isEmpty();
        return Listings.in(asked).stream()
                .filter(listing -> isAnnounced(listing, saidApart))
                .filter(listing -> listing.items().size() <= MOST)
                .limit(MOST_TRIED)
                .map(listing -> SaidOfAll.without(asked, listing, this::tellsOfTheWork))
                .map(listing -> needs(listing, saidApart))
                .filter(needs -> !needs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean tellsOfTheWork(Span part) {
        String alone = Listing.only(text, List.of(part));
        Need said = reader.read(writing.ofItsText(), alone, alone, language);
        return said.skills().isEmpty()
                && (NeedParts.tellOfTheWork(said) || !said.languages().isEmpty());
    }

    private boolean isAnnounced(Listing listing, boolean saidApart) {
        if (listing.items().stream().allMatch(item -> PersonWanted.whoever(said(item.in(text))))) {
            return true;
        }
        // A column of a table of people may well be called "skills".
        Words before = listing.head().equals(Span.NONE)
                ? announcement(listing)
                : Words.of(listing.announcement().in(text));
        boolean one = !ONE.in(before).isEmpty() || !TOPIC.in(before).isEmpty() && !mostAskForSomebody(listing);
        return listing.self()
                || !one
                        && (isAskedFor(listing)
                                || saidApart
                                || asking(listing) == items(listing) && !isAskedBefore(listing));
    }

    /** "We need a Business Central consultant. The team today: …": who is wanted was said before. */
    private boolean isAskedBefore(Listing listing) {
        return Sentences.of(text).stream()
                .filter(sentence -> sentence.end() <= listing.announcement().start())
                .anyMatch(sentence -> PersonWanted.isAsked(sentence.in(text)));
    }

    /** What is said before it; where nothing is, the subject says it. */
    private Words announcement(Listing listing) {
        return Words.of(listing.announced().isBlank() ? writing.subject() : listing.announced());
    }

    private boolean isAskedFor(Listing listing) {
        Words said = announcement(listing);
        return !ASKING.in(said).isEmpty() || !WANTED.in(said).isEmpty();
    }

    private boolean mostAskForSomebody(Listing listing) {
        return asking(listing) * 2 > items(listing);
    }

    private long asking(Listing listing) {
        return listing.items().stream()
                .filter(item -> asksForSomebody(item.in(text)))
                .count();
    }

    private static int items(Listing listing) {
        return listing.items().size();
    }

    private static String said(String item) {
        return item.substring(mark(item)).strip();
    }

    private static boolean asksForSomebody(String item) {
        String said = said(item);
        if (EACH.startingAt(Words.of(said), 0).isPresent() || Told.beforeSomebody(said) > 0) {
            return true;
        }
        if (!Told.begin(said).isEmpty()) {
            return PersonWanted.isAsked(said.replaceFirst(",", " "));
        }
        String line = said.lines().findFirst().orElse("");
        return PersonWanted.in(line) || CELL.splitAsStream(line).skip(1).anyMatch(PersonWanted::in);
    }

    /** How long the number, letter or label before it is. */
    private static int mark(String item) {
        Matcher label = LABEL.matcher(item);
        Matcher mark = MARK.matcher(item);
        return label.lookingAt() ? label.end() : mark.lookingAt() ? mark.end() : Told.beforeSomebody(item);
    }

    private List<AskedNeed> needs(Listing listing, boolean saidApart) {
        boolean most = mostAskForSomebody(listing);
        boolean asked = asking(listing) == items(listing);
        boolean told = listing.self()
                || saidApart
                || isAskedFor(listing)
                || listing.items().stream().allMatch(item -> PersonWanted.whoever(said(item.in(text))));
        Set<String> named = new HashSet<>();
        Writing alone = writing.ofItsText();
        List<Need> parts = new ArrayList<>();
        for (Span item : listing.items()) {
            String own = Listing.only(text, List.of(listing.head(), new Span(begin(item), item.end())));
            Need said = reader.read(alone, own, own, language);
            if (said.skills().isEmpty()
                    || listing.self() && !NeedParts.tellOfTheWork(said)
                    || !told && !NeedParts.tellTimeOrPay(said)
                    || !asksForSomebody(item.in(text)) && !tellsWhereAndWhen(said, most)
                    || !asked && !saidApart && !isAnotherThanThose(said, named, isLabelled(item))) {
                return List.of();
            }
            parts.add(said);
        }
        return IntStream.range(0, parts.size())
                .mapToObj(at -> need(listing, listing.items().get(at), parts.get(at)))
                .toList();
    }

    /** With what is said for all, and without what is said of the others. */
    private AskedNeed need(Listing listing, Span item, Need said) {
        List<Span> others =
                listing.items().stream().filter(other -> other != item).toList();
        String common = Listing.without(text, others);
        List<Span> unsaid = new ArrayList<>(counted(listing));
        unsaid.addAll(
                List.of(listing.announcement(), listing.head(), new Span(item.start(), begin(item)), linkBehind(item)));
        String shown = capitalised(Listing.without(common, unsaid), begin(item));
        Need inAll = reader.read(writing, common, shown, language);
        Need withAll = reader.read(writing, text, shown, language);
        return new AskedNeed(new Reading.Understood(together(said, inAll, withAll.summary()), language, 1), common);
    }

    /** The "and" before the next one. */
    private Span linkBehind(Span item) {
        Words words = Words.of(item.in(text));
        return AND.endingAt(words, words.size())
                .map(and -> new Span(item.start() + words.get(and.from()).start(), item.end()))
                .orElse(Span.NONE);
    }

    /** "Project A: …" is a project of its own. */
    private boolean isLabelled(Span item) {
        return LABEL.matcher(item.in(text)).lookingAt();
    }

    private int begin(Span item) {
        return item.start() + mark(item.in(text));
    }

    /**
     * Whether it shares no skill and no place with those before: one project has either in common.
     *
     * @param towns whether another town of the same country is another place: it is where each is called a project of its own
     */
    private static boolean isAnotherThanThose(Need said, Set<String> named, boolean towns) {
        return Stream.concat(
                        said.skills().stream().map(Field::value),
                        said.places().stream().map(place -> place.value() + (towns ? place.label() : "")))
                .allMatch(named::add);
    }

    /** @param anywhere whether "remote" tells where, too: where those beside it ask for somebody, it is no task of one need */
    private static boolean tellsWhereAndWhen(Need said, boolean anywhere) {
        boolean where = !said.places().isEmpty() || anywhere && said.workMode().isPresent();
        return where && (said.startDate().isPresent() || said.duration().isPresent());
    }

    /** What the part says goes before what is said for all. How many are wanted is said of each part alone. */
    private static Need together(Need part, Need all, Optional<Field<String>> summary) {
        boolean pay = part.rate().isPresent() || part.dealValue().isPresent();
        boolean remote =
                part.workMode().filter(mode -> mode.value().equals("remote")).isPresent();
        List<Field<String>> places = or(part.places(), remote ? List.of() : all.places());
        return new Need(
                NeedName.made(part.skills(), places),
                summary,
                part.skills(),
                or(part.roles(), all.roles()),
                or(part.industries(), all.industries()),
                places,
                part.workMode().or(() -> all.workMode()),
                or(part.languages(), all.languages()),
                part.startDate().or(all::startDate),
                part.duration().or(all::duration),
                part.allocation().or(all::allocation),
                pay ? part.rate() : all.rate(),
                pay ? part.dealValue() : all.dealValue(),
                part.responseDeadline().or(all::responseDeadline),
                new Conditions(
                        part.conditions().people(),
                        part.conditions()
                                .sellingState()
                                .or(() -> all.conditions().sellingState()),
                        all.conditions().terms(),
                        part.conditions()
                                .closingDate()
                                .or(() -> all.conditions().closingDate()),
                        CustomerReader.surer(
                                part.conditions().customer(), all.conditions().customer()),
                        all.conditions().externalReferenceId()));
    }

    /** Its first letter becomes a capital where nothing is left of the sentence before it. */
    private static String capitalised(String text, int from) {
        String before = text.substring(0, from).stripTrailing();
        if (!before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1))) {
            return text;
        }
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean word = at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at))
                && !Character.isUpperCase(text.charAt(at + 1));
        return word ? text.substring(0, at) + Character.toUpperCase(text.charAt(at)) + text.substring(at + 1) : text;
    }

    /** How many there are, right before them or beside them: "two projects this time", "they are two customers". */
    private List<Span> counted(Listing listing) {
        List<Sentence> beside = Sentences.of(text).stream()
                .filter(sentence -> listing.items().stream()
                        .noneMatch(item -> sentence.start() < item.end() && item.start() < sentence.end()))
                .filter(sentence -> !APART.in(Words.of(sentence.in(text))).isEmpty())
                .toList();
        String before = text.substring(0, listing.items().getFirst().start());
        return Stream.concat(
                        beside.stream(),
                        Sentences.of(before).reversed().stream()
                                .limit(1)
                                .filter(sentence -> !COUNTED.in(Words.loose(sentence.in(text)))
                                        .isEmpty()))
                .map(sentence -> new Span(sentence.start(), sentence.end()))
                .toList();
    }

    private static List<Field<String>> or(List<Field<String>> own, List<Field<String>> common) {
        return own.isEmpty() ? common : own;
    }
}
