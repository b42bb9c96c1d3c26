package org.partnerpost.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which sentences may tell who the sender or the customer is. It would rather keep back too much: what a specialist needs is in
 * the fields as well.
 *
 * <p>A company that is named without a legal form, in German, and not right after a word such as "customer", is not known as one:
 * there every noun has a capital.
 */
final class Secrecy {
    private static final Pattern ADDRESS = Pattern.compile(
            "[@＠]|https?:|www\\.|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,40}\\.(?:com|net|org|de|eu|fr|es|it|at|ch|uk|nl|be|pl|io|info|biz|example|localhost)(?![\\p{L}\\p{N}])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00|\\(0|0)[\\d][\\d ()/.\\u00a0-]{5,24}\\d");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&.'’-]{1,40}");
    private static final Phrases CUSTOMER = Phrases.table("mail-phrases", "customer");
    private static final Phrases PERSON = Phrases.table("mail-phrases", "person");
    private static final Phrases CONNECTS = Phrases.table("mail-phrases", "connects");
    private static final Phrases WANTS = Phrases.table("mail-phrases", "wants");
    private static final Phrases ORDINARY = Phrases.table("mail-phrases", "ordinary");
    private static final Pattern LEGAL_FORM = Pattern.compile("(?<=[\\p{L}\\p{N}.&)\"”“,])\\s{1,2}(?:"
            + PhraseFile.read("legal-forms").stream()
                    .flatMap(row -> row.phrases().stream())
                    .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:@|www\\.|https?://)(?:www\\.)?([\\p{L}\\p{N}-]{3,40})\\.\\p{L}");
    private static final int REACH = 6;
    private static final int FIRM = 40;

    private final Set<String> names;
    private final boolean nounsHaveCapitals;

    private Secrecy(Set<String> names, boolean nounsHaveCapitals) {
        this.names = names;
        this.nounsHaveCapitals = nounsHaveCapitals;
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
        this.nounsHaveCapitals = language.equals("de");
    }

    /** This one, and with it the firms that a text names with a legal form, or by their domain: then their bare name tells as much. */
    Secrecy knowing(String text, IntPredicate known) {
        Set<String> more = new HashSet<>(names);
        Matcher form = LEGAL_FORM.matcher(text);
        while (form.find()) {
            Words before = new Words(text.substring(Math.max(0, form.start() - FIRM), form.start()));
            int offset = Math.max(0, form.start() - FIRM);
            for (int i = before.size() - 1; i >= 0 && isName(before, i, at -> known.test(offset + at)); i--) {
                more.add(before.get(i).folded());
            }
        }
        Matcher domain = DOMAIN.matcher(text);
        while (domain.find()) {
            more.add(domain.group(1).toLowerCase(Locale.ROOT));
        }
        more.removeIf(name -> name.length() < 4);
        more.addAll(names);
        return new Secrecy(more, nounsHaveCapitals);
    }

    /**
     * Whether a sentence must stay in the house.
     *
     * @param known whether something that is no name of a firm stands at this place of the sentence: a skill, a country, a month
     */
    boolean keepsBack(String sentence, IntPredicate known) {
        if (ADDRESS.matcher(sentence).find()
                || telephone(sentence, known)
                || LEGAL_FORM.matcher(sentence).find()) {
            return true;
        }
        Words words = new Words(sentence);
        for (int i = 0; i < words.size(); i++) {
            if (names.contains(words.get(i).folded()) || opens(words, i, known)) {
                return true;
            }
        }
        return subjectOfWanting(words, known);
    }

    /** A date written with digits alone looks like a telephone number. */
    private static boolean telephone(String sentence, IntPredicate known) {
        Matcher phone = PHONE.matcher(sentence);
        while (phone.find()) {
            if (!known.test(phone.start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words of a text are a legal form after a name, and no product of that name. */
    static boolean isLegalForm(String text, int start, int end) {
        int from = Math.max(0, start - FIRM);
        int to = Math.min(text.length(), end + 1);
        Matcher form = LEGAL_FORM.matcher(text.substring(from, to));
        while (form.find()) {
            String before = text.substring(from, from + form.start());
            String name = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
            if (from + form.end() == end && CAPITAL.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The same for a subject, where every word may have a capital. */
    boolean keepsBackName(String subject, IntPredicate known) {
        Secrecy strict = new Secrecy(names, true);
        return strict.keepsBack(subject, known);
    }

    /** Whether a word that introduces a name stands here, with a name after it. */
    private boolean opens(Words words, int i, IntPredicate known) {
        boolean customer = CUSTOMER.startingAt(words, i)
                .filter(hit -> nounsHaveCapitals
                        ? isName(words, afterConnection(words, hit.to()), known)
                        : nameWithin(words, hit.to(), REACH, known))
                .isPresent();
        boolean person = PERSON.startingAt(words, i)
                .filter(hit -> nameWithin(words, hit.to(), 2, known))
                .isPresent();
        // Apart from German, a capital within a sentence is a name, if it is nothing that is known.
        boolean name =
                !nounsHaveCapitals && i > 0 && words.beside(i) && isName(words, i, known) && !allCapitals(words, i);
        return customer || person || name;
    }

    /** "Fabrikam wants …": the sentence begins with who wants it. */
    private static boolean subjectOfWanting(Words words, IntPredicate known) {
        for (int to = 1; to <= 3 && to < words.size(); to++) {
            if (WANTS.startingAt(words, to).isPresent()) {
                return isName(words, 0, known) && ORDINARY.startingAt(words, 0).isEmpty();
            }
        }
        return false;
    }

    private static boolean nameWithin(Words words, int from, int reach, IntPredicate known) {
        for (int i = from; i < Math.min(words.size(), from + reach); i++) {
            if (isName(words, i, known)) {
                return true;
            }
        }
        return false;
    }

    /** "Der Kunde ist die Fabrikam": in German a name is looked for only right after such words, since every noun has a capital. */
    private static int afterConnection(Words words, int from) {
        int at = from;
        for (Optional<Phrases.Hit> hit = CONNECTS.startingAt(words, at); hit.isPresent(); ) {
            at = hit.get().to();
            hit = CONNECTS.startingAt(words, at);
        }
        return at;
    }

    private static boolean allCapitals(Words words, int i) {
        String word = written(words, i);
        return word.length() < 6 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isName(Words words, int i, IntPredicate known) {
        if (i >= words.size()) {
            return false;
        }
        Matcher capital = CAPITAL.matcher(written(words, i));
        return capital.matches() && !known.test(words.get(i).start());
    }

    private static String written(Words words, int i) {
        return words.text().substring(words.get(i).start(), words.get(i).end());
    }
}
