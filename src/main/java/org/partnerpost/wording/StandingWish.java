package org.partnerpost.wording;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final Phrases LANGUAGES = Phrases.of("language-names");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.%+'-]{1,64}@[\\w.-]{1,250}\\w");
    private static final Pattern DOMAIN = Pattern.compile("(?i)[\\w-]{1,60}(?:\\.[\\w-]{1,60}){0,4}\\.[a-z]{2,20}\\b");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> FOR_GOOD = Set.of("henceforth", "only-now", "no-more");
    private static final Set<String> FROM_NOW = Set.of("henceforth", "only-now", "now");
    private static final Set<String> GOING_ON = Set.of("known", "also", "now", "henceforth", "again", "work");
    private static final Set<String> NOS = Set.of("no", "no-more", "none");
    /** "From" stands before sums and firms. */
    private static final Set<String> BEFORE_NAMES = Set.of("sender", "above");

    private static final Set<String> LEADING =
            Set.of("known", "work", "give", "serve", "opener", "mail", "we", "want", "deed", "so");
    /** So many words that are not known here may stand in a wish that asks for nothing. */
    private static final int UNKNOWN = 1;
    /** A name that is not known has so many words at most. */
    private static final int NAME = 3;
    /** A smaller number without a currency may count anything. */
    private static final BigDecimal WITHOUT_CURRENCY = BigDecimal.valueOf(1_000);

    private final String part;
    private final boolean named;
    /** Without names, which would be unknown words. */
    private final Words words;

    private final List<Hit> hits;

    private StandingWish(String part, UnaryOperator<String> nameless) {
        this.part = part;
        // "Write to me at eva@new-address.example" speaks of no new one.
        String said = ADDRESS.matcher(part)
                .replaceAll(found -> " ".repeat(found.group().length()));
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
        boolean sure = said.isAboutMails()
                || said.widens()
                || said.moves()
                || said.asks()
                || said.isMinimum()
                || said.isRenamed();
        return (!asks || said.says("opener")) && (sure || !agreed && (said.isBare() || said.refusesBelow()));
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

    /** Whether the part before it says why: "we have an office in Ireland now, so please add Ireland". */
    static boolean follows(String part, String before, UnaryOperator<String> nameless) {
        boolean therefore = PHRASES.startingAt(Words.loose(part), 0)
                .filter(hit -> hit.value().equals("so"))
                .isPresent();
        Set<String> both = names(part, nameless);
        both.retainAll(names(before, nameless));
        return therefore && !both.isEmpty();
    }

    /** Whether it goes on with two times: what joins these parts no sentence. */
    static boolean opensTimes(String part) {
        List<Hit> hits = PHRASES.in(Words.loose(part));
        return hits.stream().anyMatch(hit -> hit.value().equals("between"));
    }

    /** Whether it goes on with a list: "and Zorglub now". */
    static boolean goesOn(String part, UnaryOperator<String> nameless) {
        StandingWish said = new StandingWish(part, nameless);
        return (said.named ? said.unknown() == 0 : said.namesUnknown(0))
                && said.hits.stream().allMatch(hit -> GOING_ON.contains(hit.value()));
    }

    /** Whether it names things and says nothing else, as the last of a list. */
    static boolean isNames(String part, UnaryOperator<String> nameless) {
        StandingWish said = new StandingWish(part, nameless);
        return said.named
                && said.unknown() == 0
                && said.hits.stream().allMatch(hit -> hit.value().equals("known"));
    }

    private static Set<String> names(String part, UnaryOperator<String> nameless) {
        String left = nameless.apply(part);
        Set<String> names = new HashSet<>();
        int from = 0;
        for (int at = 0; at <= part.length(); at++) {
            if (at == part.length() || left.charAt(at) == part.charAt(at)) {
                names.add(part.substring(from, at).toLowerCase(Locale.ROOT));
                from = at + 1;
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }

    /** "Only send us projects above 50,000 EUR", "no mails between Christmas and 6 January", "write to us in German from now on". */
    private boolean isAboutMails() {
        boolean limits = says("only") || says("only-now") || isNo();
        boolean times = says("between") || says("clock") && hasNumber();
        // "Please only send us the requirements for SAP" is for the other side.
        boolean kind = isLimited() && (says("work") || unknown() == 0 || isNo() && namesSender());
        boolean written = says("henceforth")
                && (says("give") || says("mail"))
                && !LANGUAGES.in(words).isEmpty();
        return written || limits && (says("give") && (kind || times) || says("mail") && times);
    }

    /** "We work in Finland as well now", "jetzt auch Rancher": a name that is not known is told as that. */
    private boolean widens() {
        boolean speaks = says("serve") && !LANGUAGES.in(words).isEmpty();
        boolean names = named ? says("serve") || unknown() == 0 : speaks || namesUnknown(1);
        return names && says("also") && !isNo() && (says("henceforth") || says("now"));
    }

    /** "Please use eva@new.example from now on" */
    private boolean moves() {
        return ADDRESS.matcher(part).find() && (says("henceforth") || says("address"));
    }

    /** "Please add Ireland"; "we add Ireland to the plan" asks for nothing. */
    private boolean asks() {
        return named && says("deed") && (!says("we") || says("want")) && !isNo() && !hasNumber() && unknown() == 0;
    }

    /** "Our minimum is now 30,000"; what it is may be said of one project. */
    private boolean isMinimum() {
        return says("minimum") && isSum() && FROM_NOW.stream().anyMatch(this::says);
    }

    /** "Nothing below 20k please": of one project nobody says nothing. */
    private boolean refusesBelow() {
        boolean all = says("none") || isNo() && says("work");
        return all && says("above") && isSum() && begins() && unknown() <= UNKNOWN;
    }

    /** "We are now called Weber Data Ltd." */
    private boolean isRenamed() {
        return hits.stream().anyMatch(hit -> hit.value().equals("renamed") && isCapital(hit.to()));
    }

    /** "Nur noch Remote", "no more SAP projects": nobody is asked for anything, so nearly every word must be known. */
    private boolean isBare() {
        boolean forGood =
                FOR_GOOD.stream().anyMatch(this::says) || isNo() && says("again") || says("only") && says("now");
        boolean limits = says("only") || says("only-now") || isNo();
        return forGood && limits && isLimited() && begins() && unknown() <= (says("work") ? UNKNOWN : 0);
    }

    private boolean isNo() {
        return NOS.stream().anyMatch(this::says);
    }

    /** Whether it says of what kind: "don't send us anything any more" is about all. */
    private boolean isLimited() {
        return named || !MODES.in(words).stream().allMatch(hit -> hit.value().equals("no")) || isSum() || namesSender();
    }

    private boolean isSum() {
        return (says("above") || says("minimum") || says("sender"))
                && Amount.in(part)
                        .filter(sum -> sum.currency().isPresent() || !says("sender") && isLarge(sum))
                        .isPresent();
    }

    private static boolean isLarge(Amount sum) {
        return sum.value().compareTo(WITHOUT_CURRENCY) >= 0
                && !YEAR.matcher(sum.value().toPlainString()).matches();
    }

    /** "Anything from Contoso"; "from May" is a time. */
    private boolean namesSender() {
        return hits.stream().anyMatch(this::isBeforeName);
    }

    private boolean isBeforeName(Hit hit) {
        return BEFORE_NAMES.contains(hit.value())
                && (isCapital(hit.to()) || isDomain(hit.to()))
                && MONTHS.startingAt(words, hit.to()).isEmpty();
    }

    private boolean isCapital(int word) {
        return word < words.size() && Character.isUpperCase(words.written(word).codePointAt(0));
    }

    /** "kunz-handel.example" */
    private boolean isDomain(int word) {
        return word < words.size()
                && DOMAIN.matcher(part.substring(words.get(word).start())).lookingAt();
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

    /** Whether all that is not known of it may be a name, and something is; the first words may be written large for being first. */
    private boolean namesUnknown(int first) {
        boolean[] known = known();
        int names = 0;
        for (int i = 0; i < known.length; i++) {
            if (!known[i] && (i < first || !isCapital(i))) {
                return false;
            }
            names += known[i] ? 0 : 1;
        }
        return names > 0 && names <= NAME;
    }

    private int unknown() {
        int unknown = 0;
        for (boolean known : known()) {
            unknown += known ? 0 : 1;
        }
        return unknown;
    }

    private boolean[] known() {
        boolean[] known = new boolean[words.size()];
        List.of(hits, MODES.in(words), CURRENCIES.in(words))
                .forEach(some -> some.forEach(hit -> mark(known, hit.from(), hit.to())));
        for (int i = 0; i < known.length; i++) {
            known[i] |= DIGIT.matcher(words.written(i)).find();
        }
        hits.stream().filter(this::isBeforeName).forEach(hit -> {
            int to = hit.to();
            while (to < known.length && to < hit.to() + NAME && isCapital(to)) {
                to++;
            }
            mark(known, hit.to(), to);
        });
        return known;
    }

    private static void mark(boolean[] known, int from, int to) {
        for (int i = from; i < to; i++) {
            known[i] = true;
        }
    }

    private boolean says(String value) {
        return hits.stream().anyMatch(hit -> hit.value().equals(value));
    }
}
