package org.partnerpost.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.CaseNumbers;
import org.partnerpost.wording.Words;

/**
 * Which sentences may tell who the sender or the customer is. It would rather keep back too much: what a specialist needs is in
 * the fields as well. So a sentence is shown only where each word with a capital is known to name nobody; one that looks like a name is
 * kept back with its sentence, and then in lower case, too.
 *
 * <p>What gets through all the same stands in the package's manual. A sentence in a script without capitals is always kept back.
 */
final class Secrecy {
    private static final Pattern DOMAIN =
            Pattern.compile("(?:@|www\\.|https?://)(?:www\\.)?([\\p{L}\\p{N}-]{3,40})\\.\\p{L}");
    private static final int SHORTEST_FIRM = 4;
    private static final int SHORTEST_WITHIN = 5;
    /** A text with more is no need that anybody wrote; nothing of it is shown, and no time is lost on it. */
    private static final int MOST = 1_000;

    private final Set<String> names;
    private final String language;

    private Secrecy(Set<String> names, String language) {
        this.names = names;
        this.language = language;
    }

    /**
     * @param names of the sender and of its firm; a sentence with one of them is kept back
     * @param language of the text
     */
    Secrecy(List<String> names, String language) {
        this.names = names.stream()
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+")))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
        this.language = language;
    }

    /** This one, and with it the names in a text: those with a legal form, in a domain, and capitals that nothing accounts for. */
    Secrecy knowing(String text, Known known) {
        Set<String> more = new HashSet<>(LegalForms.firmsIn(text, known));
        Matcher domain = DOMAIN.matcher(text);
        while (domain.find()) {
            more.add(domain.group(1).toLowerCase(Locale.ROOT));
        }
        Words words = Words.of(text);
        Unaccounted unaccounted = new Unaccounted(words, known, language);
        for (int i = 0; i < words.size(); i++) {
            if (unaccounted.surely(i)) {
                more.add(words.get(i).folded());
            }
        }
        more.removeIf(name -> name.length() < SHORTEST_FIRM);
        more.addAll(names);
        return new Secrecy(more, language);
    }

    /**
     * Whether a sentence must stay in the house.
     *
     * @param known of this sentence
     */
    boolean keepsBack(String sentence, Known known) {
        Words words = Words.of(sentence);
        Unaccounted unaccounted = new Unaccounted(words, known, language);
        return tells(words, known, unaccounted) || unaccounted.any();
    }

    /**
     * Where a sentence that must stay in the house names somebody, if the rest of it may be shown.
     *
     * @param skills where in it they stand
     * @return empty where the sentence has to stay as a whole
     */
    Optional<BitSet> masks(String sentence, Known known, BitSet skills) {
        Words words = Words.of(sentence);
        Unaccounted unaccounted = new Unaccounted(words, known, language);
        NameCues cues = new NameCues(words, known, unaccounted);
        return new Masks(words, unaccounted, skills)
                .over(i -> isNamed(words.get(i).folded()) || unaccounted.at(i) || cues.at(i))
                .filter(hidden -> !keepsBack(blanked(sentence, hidden), known));
    }

    private static String blanked(String sentence, BitSet hidden) {
        StringBuilder left = new StringBuilder(sentence);
        hidden.stream().forEach(at -> left.setCharAt(at, ' '));
        return left.toString();
    }

    /** The same for a subject: it is short, every word may have a capital or none, and another name is at hand. */
    boolean keepsBackName(String subject, Known known) {
        Words words = Words.of(subject);
        Unaccounted unaccounted = new Unaccounted(words, known, language);
        return tells(words, known, unaccounted) || unaccounted.anyStrange();
    }

    private boolean tells(Words words, Known known, Unaccounted unaccounted) {
        String text = words.text();
        return names.size() > MOST
                || ContactDetails.in(text, known)
                || LegalForms.in(text)
                || withoutCase(text)
                || filed(words, known)
                || namesOneIn(words)
                || new NameCues(words, known, unaccounted).any();
    }

    /** Under what number the sender has it. "SC-300" is known to be none. */
    private static boolean filed(Words words, Known known) {
        return !CaseNumbers.named(words.text()).isEmpty()
                || CaseNumbers.alike(words.text()).stream()
                        .anyMatch(found -> !known.named(words, words.firstFrom(found.start())));
    }

    private boolean namesOneIn(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (isNamed(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** "fabrikams", "Fabrikamprojekt": a name is also looked for within longer words. */
    private boolean isNamed(String folded) {
        return names.contains(folded)
                || folded.length() > SHORTEST_WITHIN
                        && names.stream().anyMatch(name -> name.length() >= SHORTEST_WITHIN && folded.contains(name));
    }

    private static boolean withoutCase(String sentence) {
        return sentence.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.OTHER_LETTER && c != 'ª' && c != 'º');
    }
}
