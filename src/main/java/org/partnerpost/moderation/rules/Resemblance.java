package org.partnerpost.moderation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Customer;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;

/**
 * That two needs may be one, in other words or in another language: an operator decides. They are compared by their fields, whose values
 * are the same in every language, and by their words where these are of one language.
 *
 * @param earlier the one that came first
 * @param alike what is the same, for people: {@code skills}, {@code place}, …
 * @param sameFirm else another firm asks for the same customer, which neither must hear from us
 */
public record Resemblance(Opportunity earlier, List<String> alike, boolean sameFirm) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHINGLE = 3;
    private static final int MOST_WORDS = 2_000;
    /** Half of the runs of three words: copied, and changed here and there. */
    private static final double WORDS_ALIKE = 0.5;

    /** Two of three skills. */
    private static final double SKILLS_ALIKE = 0.66;

    /** One of three, for one customer: it is told of at more or less length. */
    private static final double SKILLS_OF_ONE = 0.33;

    /** Fewer signs than this are shared by many needs: "Power BI, Munich". */
    private static final int SIGNS = 3;

    public Resemblance {
        alike = List.copyOf(alike);
    }

    /** Empty where they differ, or where a field that both state says something else. */
    public static Optional<Resemblance> of(Opportunity need, Opportunity earlier) {
        Need one = need.effectiveNeed();
        Need other = earlier.effectiveNeed();
        Set<String> skills = common(one.skills(), other.skills());
        boolean words =
                need.language().equals(earlier.language()) && share(shingles(need), shingles(earlier)) >= WORDS_ALIKE;
        Customer customer = one.conditions().customer();
        boolean sameCustomer = customer.isSameAs(other.conditions().customer());
        boolean otherCustomer = !sameCustomer
                && customer.name().isPresent()
                && other.conditions().customer().name().isPresent();
        if (otherCustomer || contradict(one.places(), other.places()) || contradict(one, other, Need::startDate)) {
            return Optional.empty();
        }
        List<String> alike = new ArrayList<>();
        if (words) {
            alike.add("words");
        }
        if (share(values(one.skills()), values(other.skills())) >= (sameCustomer ? SKILLS_OF_ONE : SKILLS_ALIKE)) {
            alike.add("skills");
        }
        if (!common(one.places(), other.places()).isEmpty()) {
            alike.add("place");
        }
        if (sameCustomer) {
            alike.add("customer");
        }
        same(one, other, Need::startDate, "start", alike);
        same(one, other, Need::duration, "duration", alike);
        same(one, other, Need::rate, "rate", alike);
        same(one, other, Need::dealValue, "value", alike);
        same(one, other, Need::responseDeadline, "deadline", alike);
        boolean fields = alike.contains("skills") && skills.size() + alike.size() - 1 >= SIGNS;
        return words || fields
                ? Optional.of(new Resemblance(earlier, alike, ofOneFirm(need, earlier)))
                : Optional.empty();
    }

    /** Whether colleagues sent both, or one person did. Nothing is known of somebody who is nobody's identity. */
    public static boolean ofOneFirm(Opportunity one, Opportunity other) {
        return one.requester().map(Requester::domain).equals(other.requester().map(Requester::domain));
    }

    /** A whole sentence. */
    public String words() {
        return (sameFirm
                        ? "It may be the same as "
                        : "Another firm may ask for the same work for the same customer: see ")
                + earlier.reference() + (sameFirm ? ", in other words: alike are " : ". Alike are ")
                + String.join(", ", alike) + ".";
    }

    private static <T> void same(
            Need one, Need other, Function<Need, Optional<Field<T>>> field, String name, List<String> alike) {
        Optional<T> value = field.apply(one).map(Field::value);
        if (value.isPresent() && value.equals(field.apply(other).map(Field::value))) {
            alike.add(name);
        }
    }

    private static <T> boolean contradict(Need one, Need other, Function<Need, Optional<Field<T>>> field) {
        Optional<T> value = field.apply(one).map(Field::value);
        Optional<T> another = field.apply(other).map(Field::value);
        return value.isPresent() && another.isPresent() && !value.equals(another);
    }

    private static boolean contradict(List<Field<String>> one, List<Field<String>> other) {
        return !one.isEmpty() && !other.isEmpty() && common(one, other).isEmpty();
    }

    private static Set<String> common(List<Field<String>> one, List<Field<String>> other) {
        Set<String> common = values(one);
        common.retainAll(values(other));
        return common;
    }

    private static Set<String> values(List<Field<String>> fields) {
        return fields.stream().map(Field::value).collect(Collectors.toCollection(HashSet::new));
    }

    /** Of all that either has, how much both have; nothing where either has nothing. */
    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return one.isEmpty() || other.isEmpty() ? 0 : (double) both.size() / all;
    }

    private static Set<String> shingles(Opportunity need) {
        String[] words = NO_WORD.split((need.subject() + " " + need.text()).toLowerCase(Locale.ROOT), MOST_WORDS);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return shingles;
    }
}
