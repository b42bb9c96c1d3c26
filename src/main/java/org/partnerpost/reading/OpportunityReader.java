package org.partnerpost.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.mail.AddressList;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Money;
import org.partnerpost.opportunity.Need;
import org.partnerpost.reading.LanguageDetection.Detected;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.taxonomy.Vocabularies;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * The door: reads what is asked for. Pure, and safe for any number of threads.
 *
 * <p>Of the subject and the body the first 64 Ki UTF-16 units each are read, in time in proportion to them. What is not found is
 * absent; nothing is guessed to fill a field.
 */
public final class OpportunityReader {
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");

    private final SkillTaxonomy skills;
    private final Places places;
    private final Vocabularies vocabularies;

    public OpportunityReader(SkillTaxonomy skills, Places places, Vocabularies vocabularies) {
        this.skills = skills;
        this.places = places;
        this.vocabularies = vocabularies;
    }

    /** With the taxonomy in use. */
    public static OpportunityReader standard() {
        return new OpportunityReader(SkillTaxonomy.inUse(), Places.inUse(), Vocabularies.inUse());
    }

    /**
     * Reads a mail's own text, what it passes on and the briefs that are attached; other quotes and signatures are not given here. Of a brief
     * only fields are read: its words never come into the name or the summary. Where what is passed on
     * says what is needed, what is wanted is read there alone, and where, when and for how much before all in what stands above it. Evidence in the body counts in {@link
     * Writing#text()}.
     */
    public Reading read(Writing writing) {
        return whole(writing).reading();
    }

    /**
     * Reads the same, each of several needs by itself: in it counts what is said of it, and what it leaves open is taken from what is
     * said for all. Their names are made of skills and place, since the subject names all of them.
     *
     * @return one where the mail does not plainly list several, just as {@link #read} reads it
     */
    public NeedsOfMail readEach(Writing writing) {
        AskedNeed whole = whole(writing);
        List<AskedNeed> several = switch (whole.reading()) {
            case Reading.Understood understood ->
                new SeveralNeeds(this::need, writing, whole.text(), understood.language()).apart();
            case Reading.NothingAsked nothing -> List.of();
        };
        if (several.isEmpty()) {
            return new NeedsOfMail(whole.reading(), List.of(new AskedNeed(whole.reading(), writing.text())), false);
        }
        String language = whole.reading().language();
        Writing body = writing.ofItsText();
        return new NeedsOfMail(
                whole.reading(), several, OneProject.are(several, said -> need(body, said, said, language)));
    }

    private AskedNeed whole(Writing writing) {
        if (!writing.forwarded().isEmpty()) {
            String passedOn = withoutOwn(writing);
            Reading reading = read(writing, passedOn);
            if (reading instanceof Reading.Understood understood && isTold(reading.need())) {
                return new AskedNeed(withNote(understood, writing), passedOn);
            }
        }
        return new AskedNeed(read(writing, writing.text()), writing.text());
    }

    private Reading withNote(Reading.Understood passedOn, Writing writing) {
        Writing alone = writing.ofItsText();
        String said = CoverNote.said(writing.body());
        Need note = need(alone, said, said, passedOn.language());
        Optional<LocalDate> today = writing.at().map(OffsetDateTime::toLocalDate);
        return new Reading.Understood(
                CoverNote.over(note, passedOn.need(), today), passedOn.language(), passedOn.languageConfidence());
    }

    private static boolean isTold(Need need) {
        return !need.skills().isEmpty()
                || !need.roles().isEmpty()
                || need.rate().isPresent()
                || need.duration().isPresent();
    }

    /** Blanks for what the sender wrote, unit by unit, so that every place stays where it is. */
    private static String withoutOwn(Writing writing) {
        StringBuilder text = new StringBuilder(writing.text());
        for (int i = 0; i < writing.forwardedFrom(); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private Reading read(Writing writing, String text) {
        List<Passage> passages = passages(writing, text);
        Detected language =
                LanguageDetection.of(text.strip().length() > 40 ? text.strip() : writing.subject() + "\n" + text);
        Need need = need(writing, passages, passages.getFirst(), language.code());
        boolean silent = passages.stream().allMatch(passage -> passage.words().size() == 0);
        boolean asks = passages.stream()
                .anyMatch(passage -> !ASKING.in(passage.words()).isEmpty());
        boolean told = isTold(need);
        if (silent) {
            return new Reading.NothingAsked(need, language.code(), "the mail has no text");
        }
        return asks || told
                ? new Reading.Understood(need, language.code(), language.confidence())
                : new Reading.NothingAsked(need, language.code(), "nothing in it says what is needed");
    }

    private static List<Passage> passages(Writing writing, String text) {
        List<Passage> passages = new ArrayList<>(List.of(Passage.of("body", text)));
        writing.briefs().forEach(brief -> passages.add(Passage.of(brief.name(), brief.text())));
        passages.add(Passage.of("subject", writing.subject()));
        return passages;
    }

    private Need need(Writing writing, String text, String shown, String language) {
        return need(writing, passages(writing, text), Passage.of("body", shown), language);
    }

    /** @param shown the body, with blanks for what must not come into the summary */
    private Need need(Writing writing, List<Passage> passages, Passage shown, String language) {
        List<Passage> asked = passages.stream()
                .map(SignOff::without)
                .map(passage -> passage.without(Bygone.in(passage, writing.at())))
                .toList();
        List<Clues> clues = asked.stream()
                .map(passage -> Clues.of(passage, writing, language))
                .toList();
        TaxonomyReader terms = new TaxonomyReader(passages.reversed());
        List<Field<String>> skillFields = terms.skills(skills, asked.reversed());
        List<Field<String>> industries = terms.terms(vocabularies.industries(), asked.reversed());
        List<Field<String>> roles = terms.terms(vocabularies.roles());
        List<Field<String>> languages = LanguageWishReader.in(asked);
        List<Field<String>> placeFields =
                terms.places(places, languages, Homes.of(writing, language), new TownNames(secretNames(writing)));
        Fees fees = fees(clues, placeFields, writing);
        Passage body = passages.getFirst();
        Passage subject = passages.getLast();
        Known ofBody = clues.getFirst().known(terms);
        Known ofSubject = clues.getLast().known(terms).with(subject.words(), body.words(), ofBody);
        Secrecy secrecy = new Secrecy(secretNames(writing), language)
                .knowing(body.text(), ofBody)
                .knowing(subject.text(), ofSubject);
        return new Need(
                new NeedName(secrecy, skillFields, placeFields, terms.otherTrade(subject, body)).of(subject, ofSubject),
                new SummaryReader(secrecy, terms.skills(body)).in(shown, ofBody),
                skillFields,
                roles,
                industries,
                placeFields,
                WorkModeReader.in(asked),
                languages,
                surest(clues, found -> found.roles().start()),
                surest(asked, DurationReader::in)
                        .or(() -> surest(clues, found -> found.roles().duration())),
                surest(asked, AllocationReader::in),
                fees.rate(),
                fees.dealValue(),
                surest(clues, found -> found.roles().deadline()),
                ConditionsReader.in(
                        asked,
                        customer(clues, terms, language, secretNames(writing)),
                        surest(clues, found -> found.roles().closing())));
    }

    private static Customer customer(List<Clues> clues, TaxonomyReader terms, String language, List<String> sender) {
        Set<String> own = sender.stream()
                .map(Words::of)
                .flatMap(name -> IntStream.range(0, name.size())
                        .mapToObj(at -> name.get(at).folded()))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
        return clues.stream()
                .map(found -> CustomerReader.in(found.passage(), found.known(terms), language, own))
                .reduce(Customer.UNKNOWN, CustomerReader::surer);
    }

    private static Fees fees(List<Clues> clues, List<Field<String>> places, Writing writing) {
        List<Field<Money>> named =
                clues.stream().flatMap(found -> found.money().stream()).toList();
        LocalCurrency currency = new LocalCurrency(
                named.stream().flatMap(sum -> sum.value().currency().stream()).collect(Collectors.toSet()),
                places.stream().map(Field::value).toList(),
                writing.from().map(from -> from.address().domain()).orElse(""));
        return new Fees(named.stream().map(currency::in).toList());
    }

    private static List<String> secretNames(Writing writing) {
        List<Mailbox> authors = AddressList.parse(writing.author(), 1).mailboxes();
        return Stream.concat(
                        Stream.concat(writing.from().stream(), authors.stream()).flatMap(OpportunityReader::names),
                        authors.isEmpty() ? Stream.of(writing.author()) : Stream.empty())
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Stream<String> names(Mailbox person) {
        return Stream.of(
                person.name(),
                person.address().localPart(),
                firm(person.address().domain()));
    }

    /** The registered part of a domain without its ending: {@code contoso} of {@code mail.contoso.co.uk}. */
    private static String firm(String domain) {
        String[] labels = domain.split("\\.");
        int last = labels.length - 2;
        return last < 0 ? domain : labels[last].length() <= 3 && last > 0 ? labels[last - 1] : labels[last];
    }

    private static <S, T> Optional<Field<T>> surest(List<S> sources, Function<S, Optional<Field<T>>> read) {
        return sources.stream().map(read).flatMap(Optional::stream).max(Comparator.comparingDouble(Field::confidence));
    }
}
