package org.partnerpost.wording;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.partnerpost.wording.Phrases.Hit;

/**
 * A part of a sentence that says what is wanted from now on: "only send us projects above 50,000 EUR", "nur noch remote", "from now on we
 * also work in Ireland". The words are in {@code index/wording/standing-wishes.tsv}. What may be a condition of a yes is none: "yes, but
 * only remote". Pure.
 */
final class StandingWish {
    private static final Phrases PHRASES = Phrases.of("standing-wishes");
    private static final Phrases MODES = Phrases.of("work-modes");
    private static final Phrases CURRENCIES = Phrases.of("currencies");
    private static final Phrases MONTHS = Phrases.of("months");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.%+'-]{1,64}@[\\w.-]{1,250}\\w");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Set<String> FOR_GOOD = Set.of("henceforth", "only-now", "no-more");
    /** "From" stands before sums and firms. */
    private static final Set<String> BEFORE_NAMES = Set.of("sender", "above");

    private static final Set<String> LEADING = Set.of("known", "work", "give", "serve", "opener", "mail");
    /** So many words that are not known here may stand in a wish that asks for nothing. */
    private static final int UNKNOWN = 1;

    private final String part;
    private final boolean named;
    /** Without names, which would be unknown words. */
    private final Words words;

    private final List<Hit> hits;

    private StandingWish(String part, UnaryOperator<String> nameless) {
        this.part = part;
        // "Write to me at eva@new-address.example" speaks of no new one.
        String said = ADDRESS.matcher(part).replaceAll(" ");
        String left = nameless.apply(said);
        this.named = !left.equals(said);
        this.words = Words.loose(left);
        this.hits = PHRASES.in(words);
    }

    /**
     * Whether a part of a sentence is such a wish.
     *
     * @param agreed whether a yes stands before it in its sentence, of which it may be a condition
     * @param nameless puts blanks in the places of skills and of places
     */
    static boolean in(String part, boolean agreed, UnaryOperator<String> nameless) {
        StandingWish said = new StandingWish(part, nameless);
        boolean asks = part.indexOf('?') >= 0;
        return (!asks || said.says("opener"))
                && (said.isAboutMails() || said.widens() || said.moves() || !agreed && said.isBare());
    }

    /** Whether it refuses what it names, for good: "do not send me Jenkins projects again". */
    static boolean refuses(String part, UnaryOperator<String> nameless) {
        StandingWish said = new StandingWish(part, nameless);
        boolean times = said.says("between") || said.says("clock") && said.hasNumber();
        return said.named && said.isNo() && !times && !said.says("serve") && in(part, false, nameless);
    }

    /** Whether it says no more than from when on something is so, or please: it goes with what follows. */
    static boolean leadsOn(String part) {
        Words words = Words.loose(part);
        List<Hit> hits = PHRASES.in(words);
        return hits.stream().anyMatch(hit -> hit.value().equals("henceforth"))
                && hits.stream().mapToInt(hit -> hit.to() - hit.from()).sum() == words.size();
    }

    /** Whether it goes on with two times: what joins these parts no sentence. */
    static boolean opensTimes(String part) {
        List<Hit> hits = PHRASES.in(Words.loose(part));
        return hits.stream().anyMatch(hit -> hit.value().equals("between"));
    }

    /** Whether it names things and says nothing else, as the last of a list. */
    static boolean isNames(String part, UnaryOperator<String> nameless) {
        StandingWish said = new StandingWish(part, nameless);
        return said.named
                && said.unknown() == 0
                && said.hits.stream().allMatch(hit -> hit.value().equals("known"));
    }

    /** "Only send us projects above 50,000 EUR", "no mails between Christmas and 6 January". */
    private boolean isAboutMails() {
        boolean limits = says("only") || says("only-now") || isNo();
        boolean times = says("between") || says("clock") && hasNumber();
        // "Please only send us the requirements for SAP" is for the other side.
        boolean kind = isLimited() && (says("work") || unknown() == 0 || isNo() && namesSender());
        return limits && (says("give") && (kind || times) || says("mail") && times);
    }

    /** "We work in Finland as well now" */
    private boolean widens() {
        return named && says("serve") && says("also") && !isNo() && (says("henceforth") || says("now"));
    }

    /** "Please use eva@new.example from now on" */
    private boolean moves() {
        return ADDRESS.matcher(part).find() && (says("henceforth") || says("address"));
    }

    /** "Nur noch Remote", "no more SAP projects": nobody is asked for anything, so nearly every word must be known. */
    private boolean isBare() {
        boolean forGood = FOR_GOOD.stream().anyMatch(this::says) || says("no") && says("again");
        boolean limits = says("only") || says("only-now") || isNo();
        return forGood && limits && isLimited() && begins() && unknown() <= (says("work") ? UNKNOWN : 0);
    }

    private boolean isNo() {
        return says("no") || says("no-more");
    }

    /** Whether it says of what kind: "don't send us anything any more" is about all. */
    private boolean isLimited() {
        return named || !MODES.in(words).stream().allMatch(hit -> hit.value().equals("no")) || isSum() || namesSender();
    }

    private boolean isSum() {
        return (says("above") || says("sender"))
                && Amount.in(part).flatMap(Amount::currency).isPresent();
    }

    /** "Anything from Contoso"; "from May" is a time. */
    private boolean namesSender() {
        return hits.stream()
                .filter(hit -> BEFORE_NAMES.contains(hit.value()) && hit.to() < words.size())
                .anyMatch(hit -> Character.isUpperCase(words.written(hit.to()).codePointAt(0))
                        && MONTHS.startingAt(words, hit.to()).isEmpty());
    }

    private boolean hasNumber() {
        return DIGIT.matcher(part).find();
    }

    /** "Wir haben nur noch ein Projekt" tells something of its writer. */
    private boolean begins() {
        int first = hits.stream()
                .filter(hit -> !LEADING.contains(hit.value()))
                .mapToInt(Hit::from)
                .min()
                .orElse(0);
        int known = hits.stream()
                .filter(hit -> hit.to() <= first)
                .mapToInt(hit -> hit.to() - hit.from())
                .sum();
        return known == first;
    }

    private int unknown() {
        boolean[] known = new boolean[words.size()];
        List.of(hits, MODES.in(words), CURRENCIES.in(words))
                .forEach(some -> some.forEach(hit -> {
                    for (int i = hit.from(); i < hit.to(); i++) {
                        known[i] = true;
                    }
                }));
        int unknown = 0;
        for (int i = 0; i < known.length; i++) {
            unknown += known[i] || DIGIT.matcher(words.written(i)).find() ? 0 : 1;
        }
        return unknown;
    }

    private boolean says(String value) {
        return hits.stream().anyMatch(hit -> hit.value().equals(value));
    }
}
