package org.partnerpost.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.reading.Sentences.Sentence;
import org.partnerpost.wording.Amount;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Rule;
import org.partnerpost.wording.Words;

/** For whom the work is, and how large that firm is. The words are in {@code index/reading/customers.tsv}. */
final class CustomerReader {
    private static final Phrases CUSTOMER = Phrases.of("reading/customers", "customer");
    private static final Phrases LABEL = Phrases.of("reading/customers", "label");
    private static final Phrases INTRODUCES = Phrases.of("reading/customers", "introduces");
    private static final Phrases ORDERS = Phrases.of("reading/customers", "orders");
    private static final Phrases CONNECTS = Phrases.of("reading/customers", "connects");
    private static final Phrases HOUSE = Phrases.of("reading/customers", "house");
    private static final Phrases UNHOUSED = Phrases.of("reading/customers", "unhoused");
    private static final Phrases OF = Phrases.of("reading/customers", "of");
    private static final Phrases LEARNERS = Phrases.of("reading/customers", "learners");
    private static final Phrases OURS = Phrases.of("reading/customers", "ours");
    private static final Rule STAFF =
            Rule.of("(?:(?<count>" + Amount.NUMBER + ")[\\s\\u00a0-]{1,2}{reading/customers#staff}"
                    + "|{reading/customers#employs}\\s(?:\\p{L}{2,12}\\s){0,2}(?<after>" + Amount.NUMBER + "))");
    private static final int MOST_WORDS = 6;
    private static final int LARGEST = 5_000_000;
    private static final double TOLD = 0.85;
    private static final double LIKELY = 0.7;
    private static final double UNSAID = 0.6;

    private final Passage passage;
    private final Words words;
    private final Known known;
    private final String language;
    private final Unaccounted unaccounted;
    /** Words of the sender's own name and domain, in lower case. */
    private final Set<String> sender;

    private CustomerReader(Passage passage, Known known, String language, Set<String> sender) {
        this.passage = passage;
        this.words = passage.words();
        this.known = known;
        this.language = language;
        this.unaccounted = new Unaccounted(words, known, language);
        this.sender = sender;
    }

    /**
     * @param known what names nobody in that text
     * @param sender words of the sender's own name and domain, in lower case: its firm is no customer
     */
    static Customer in(Passage passage, Known known, String language, Set<String> sender) {
        CustomerReader reader = new CustomerReader(passage, known, language, sender);
        return new Customer(reader.name(), reader.size());
    }

    /** All that the text names, and of whom nobody can be the sender. */
    static Set<String> namesIn(Passage passage, Known known, String language) {
        CustomerReader reader = new CustomerReader(passage, known, language, Set.of());
        return Stream.of(reader.names().stream(), reader.firms(firm -> true), reader.housed())
                .flatMap(found -> found)
                .map(Field::value)
                .collect(Collectors.toSet());
    }

    /** What the first says that says anything; the surer of both for each part. */
    static Customer surer(Customer one, Customer other) {
        return new Customer(surer(one.name(), other.name()), surer(one.size(), other.size()));
    }

    private static Optional<Field<String>> surer(Optional<Field<String>> one, Optional<Field<String>> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .reduce((a, b) -> b.confidence() > a.confidence() ? b : a);
    }

    private Optional<Field<String>> name() {
        return Stream.concat(names().stream(), firms(firm -> firm.told() && firm.trade()))
                .max(Comparator.comparingDouble(Field::confidence));
    }

    /** Those that nothing calls a customer; they may be anybody's. */
    private Stream<Field<String>> firms(Predicate<FirmsNamed.Firm> which) {
        return new FirmsNamed(words, known, language)
                .all().stream()
                        .filter(which)
                        .filter(firm -> !ofSender(firm.from(), firm.to()))
                        .map(firm -> field(
                                UNSAID,
                                words.get(firm.from()).start(),
                                words.get(firm.to() - 1).end()));
    }

    /** "At Brightside": such a name alone is a firm's or a person's, and neither is for the other side. */
    private Stream<Field<String>> housed() {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> HOUSE.startingAt(words, at).stream())
                .map(Phrases.Hit::to)
                .filter(this::isHoused)
                .map(at -> field(UNSAID, words.get(at).start(), words.get(at).end()));
    }

    private boolean isHoused(int at) {
        boolean alone = at < words.size() && (at + 1 == words.size() || !isCapital(at + 1) || !goesOn(at + 1));
        return alone
                && gap(at).matches("[ \\u00a0]{1,2}")
                && isCapital(at)
                && unaccounted.surely(at)
                && UNHOUSED.startingAt(words, at).isEmpty();
    }

    private List<Field<String>> names() {
        List<Field<String>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Optional<Phrases.Hit> told = label(i).or(() -> CUSTOMER.startingAt(words, at));
            told.flatMap(hit -> nameBehind(hit, false, TOLD)).ifPresent(found::add);
            if (isCapital(i)) {
                nameFrom(i, true, LIKELY).filter(this::hasOrdered).ifPresent(found::add);
            }
            if (told.isEmpty()) {
                INTRODUCES
                        .startingAt(words, i)
                        .flatMap(hit -> nameBehind(hit, true, LIKELY))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Fabrikam Ltd has signed with us". */
    private boolean hasOrdered(Field<String> firm) {
        return ORDERS.startingAt(
                        words, words.firstFrom(firm.evidence().getFirst().end()))
                .isPresent();
    }

    /** "Customer: Fabrikam", at the beginning of a line or a sentence. */
    private Optional<Phrases.Hit> label(int i) {
        return i == 0 || words.lineBreakBefore(i) || gap(i).matches("[.!?][ \\u00a0]{1,2}")
                ? LABEL.startingAt(words, i)
                        .filter(hit -> hit.to() < words.size()
                                && gap(hit.to()).strip().matches("[:|–—=\\t]|\\|.{0,3}")
                                && !gap(hit.to()).contains("\n"))
                : Optional.empty();
    }

    private int connected(int from) {
        int at = from;
        for (Optional<Phrases.Hit> hit = CONNECTS.startingAt(words, at);
                hit.isPresent();
                hit = CONNECTS.startingAt(words, at)) {
            at = hit.get().to();
        }
        return at;
    }

    private Optional<Field<String>> nameBehind(Phrases.Hit cue, boolean formed, double confidence) {
        int from = connected(cue.to());
        return from < words.size() && !gap(from).matches("(?s).*[\n(].*")
                ? nameFrom(from, formed, confidence)
                : Optional.empty();
    }

    /** @param formed whether only a firm with its legal form counts */
    private Optional<Field<String>> nameFrom(int from, boolean formed, double confidence) {
        if (!isCapital(from)) {
            return Optional.empty();
        }
        int end = from;
        boolean strange = false;
        boolean ended = false;
        int last = Math.min(words.size(), from + MOST_WORDS);
        for (int at = from; at < last && (at == from || goesOn(at)); at++) {
            int formEnd = formEnd(from, at);
            if (formEnd > 0) {
                return ofSender(from, at)
                        ? Optional.empty()
                        : Optional.of(field(confidence, words.get(from).start(), formEnd));
            }
            if (isCapital(at)) {
                // What is known ends a name, unless a legal form shows that it belongs to it.
                ended |= known.named(words, at) && at > from;
                strange |= !ended && unaccounted.at(at) && !known.named(words, at);
                end = ended ? end : at + 1;
            } else if (at == from || OF.startingAt(words, at).isEmpty()) {
                break;
            }
        }
        // A German noun, or a town, is no name by itself.
        return formed || !strange || ofSender(from, end)
                ? Optional.empty()
                : Optional.of(field(
                        confidence, words.get(from).start(), words.get(end - 1).end()));
    }

    /** Where a legal form ends that begins with this word, which follows a name; 0 where none does. */
    private int formEnd(int from, int at) {
        if (at == from) {
            return 0;
        }
        String text = passage.text();
        int begin = words.get(from).start();
        return LegalForms.endAt(text, begin, words.get(at).start());
    }

    private boolean ofSender(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sender.contains(words.get(at).folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(words.written(at).codePointAt(0));
    }

    /** Whether this word may belong to the same name as the one before. */
    private boolean goesOn(int at) {
        return gap(at).matches("[ \\u00a0]|[ \\u00a0]?[&+][ \\u00a0]?|[.'’-]");
    }

    private String gap(int at) {
        return passage.text().substring(words.get(at - 1).end(), words.get(at).start());
    }

    private Field<String> field(double confidence, int start, int end) {
        String name = passage.text().substring(start, end).replaceAll("\\s+", " ");
        return passage.field(name, "", confidence, start, end);
    }

    private Optional<Field<String>> size() {
        List<Sentence> sentences = Sentences.of(passage.text());
        for (Matcher staff : STAFF.in(passage.text())) {
            boolean before = staff.group("count") != null;
            long count = number(before ? staff.group("count") : staff.group("after"));
            Sentence sentence = Sentences.around(sentences, staff.start(), passage.text());
            int word = words.firstFrom(staff.start());
            boolean others = before && LEARNERS.endingAt(words, word).isPresent()
                    || !OURS.in(Words.of(passage.text().substring(sentence.start(), sentence.end())))
                            .isEmpty();
            if (count > 0 && count <= LARGEST && !others) {
                return Optional.of(
                        passage.field(Customer.sizeOf(count), staff.group(), LIKELY + 0.1, staff.start(), staff.end()));
            }
        }
        return Optional.empty();
    }

    private static long number(String written) {
        return Amount.whole(written).map(sum -> sum.value().longValue()).orElse(0L);
    }
}
