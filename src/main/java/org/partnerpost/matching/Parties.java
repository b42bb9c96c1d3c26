package org.partnerpost.matching;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.opportunity.Field;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.PhraseTable;

/**
 * Whom a profile never works with, and whom a need names, in one spelling: without case and accents, an umlaut also as two letters, a
 * domain without its "www.". The legal form at the end of a profile's name does not count, unless what is left could mean anything: then
 * it does not count beside a customer's or a sender's name alone. Of its text the need has all runs of words, so that needs no cutting.
 */
final class Parties {
    /** So many words tell a name from all others; a longer one is compared by its first. */
    private static final int LONGEST_PARTY = 12;

    private static final int WORDS_READ = 5_000;

    /** The index does not take longer terms; such a thing is no name. */
    private static final int LONGEST_NAME = 1_000;

    private static final Pattern WWW = Pattern.compile("(?i)(?<![\\p{L}\\p{N}.-])www\\.(?=[\\p{L}\\p{N}])");

    private static final String TABLE = "matching/party-words";
    private static final Set<String> FORMS = words("legal-forms", "form");
    private static final Set<String> LINKS = words(TABLE, "links");
    private static final Set<String> ORDINARY = Stream.concat(
                    words(TABLE, "ordinary").stream(), words("legal-forms", "kind").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_FORM = 5;
    /** Before what is compared with names alone, not with the text; no word has it. */
    private static final String NAME = "=";

    private static final int SHORTEST_NAME = 3;

    private Parties() {}

    /** The spellings of one that a profile never works with; empty where that is no name. */
    static Set<String> named(String written) {
        Set<String> names = new HashSet<>();
        for (String spelling : spellings(withoutAddress(written))) {
            List<String> words = FoldedWords.of(spelling, Languages.NEUTRAL, WORDS_READ);
            List<String> bare = withoutForm(words);
            if (couldMeanAnything(bare)) {
                names.add(first(words));
                names.add(bare.isEmpty() ? "" : NAME + first(bare));
            } else {
                names.add(first(bare));
            }
        }
        names.removeIf(name -> name.isEmpty() || name.length() > LONGEST_NAME);
        return names;
    }

    /** Whoever asks, with the domains above theirs, the customer, and whoever the text names. */
    static Set<String> of(Matcher.Query asked) {
        Set<String> names = new HashSet<>();
        for (String party : asked.parties()) {
            String rest = party.strip();
            addName(rest, names);
            while (rest.indexOf('.') >= 0) {
                rest = rest.substring(rest.indexOf('.') + 1);
                names.add(FoldedWords.key(rest));
            }
        }
        // Of its own, as the mail may name it behind the words that are read, and an operator may have entered it.
        asked.need().conditions().customer().name().map(Field::value).ifPresent(name -> addName(name, names));
        addRuns(asked.text(), names);
        names.remove("");
        return names;
    }

    /** Of one known to be a name, what could mean anything counts as well: all of it, and several words of "Jo Lee, Cloud Consulting". */
    private static void addName(String name, Set<String> names) {
        addRuns(name, names);
        for (String spelling : spellings(name)) {
            List<String> words = withoutForm(FoldedWords.of(spelling, Languages.NEUTRAL, LONGEST_PARTY));
            names.add(NAME + key(words));
            for (int first = 0; first < words.size(); first++) {
                for (int end = first + 2; end <= words.size(); end++) {
                    names.add(NAME + key(words.subList(first, end)));
                }
            }
        }
    }

    private static void addRuns(String text, Set<String> names) {
        for (String spelling : spellings(text)) {
            List<String> words = FoldedWords.of(spelling, Languages.NEUTRAL, WORDS_READ);
            for (int first = 0; first < words.size(); first++) {
                int longest = Math.min(LONGEST_PARTY, words.size() - first);
                for (int length = 1; length <= longest; length++) {
                    names.add(key(words.subList(first, first + length)));
                }
            }
        }
    }

    /** As it is written, and with umlauts as two letters: who writes "Mueller" means "Müller", but who writes "Bauer" not "Baur". */
    private static Set<String> spellings(String text) {
        String composed =
                WWW.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        String writtenOut =
                composed.replaceAll("[äÄ]", "ae").replaceAll("[öÖ]", "oe").replaceAll("[üÜ]", "ue");
        return Stream.of(composed, writtenOut).collect(Collectors.toSet());
    }

    /** "https://www.acme.example/en/" is the domain alone. */
    private static String withoutAddress(String written) {
        String bare = written.strip();
        String behind = bare.replaceFirst("(?i)^https?://", "");
        return behind.equals(bare) ? bare : behind.replaceFirst("[/?#].*$", "");
    }

    private static List<String> withoutForm(List<String> words) {
        int end = words.size();
        for (int form = formBefore(words, end); form > 0; form = formBefore(words, end)) {
            end -= form;
            int linked = end;
            while (linked > 0 && LINKS.contains(words.get(linked - 1))) {
                linked--;
            }
            end = formBefore(words, linked) > 0 ? linked : end;
        }
        return words.subList(0, end);
    }

    /** How many words the legal form has that ends before this one; 0 where none does. */
    private static int formBefore(List<String> words, int end) {
        for (int length = Math.min(LONGEST_FORM, end); length > 0; length--) {
            if (FORMS.contains(key(words.subList(end - length, end)))) {
                return length;
            }
        }
        return 0;
    }

    /** Nothing, ordinary words alone, or what a need names without speaking of a firm: a product, a place. */
    private static boolean couldMeanAnything(List<String> words) {
        String name = key(words);
        return name.length() < SHORTEST_NAME
                || ORDINARY.containsAll(words)
                || SkillTaxonomy.inUse().named(name).isPresent()
                || Places.inUse().named(name).isPresent();
    }

    private static String first(List<String> words) {
        return key(words.subList(0, Math.min(words.size(), LONGEST_PARTY)));
    }

    private static String key(List<String> words) {
        return String.join(" ", words);
    }

    private static Set<String> words(String table, String value) {
        return PhraseTable.phrases(table, value).stream()
                .flatMap(phrase -> spellings(phrase).stream())
                .map(FoldedWords::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
