package org.partnerpost.relay;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Conditions;
import org.partnerpost.opportunity.Field;
import org.partnerpost.reading.CustomersNamed;
import org.partnerpost.wording.CaseNumbers;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Takes out of a text whatever tells who wrote it: addresses, links, phone numbers, the names it is told, and those of third persons
 * where words lead to them. Rather too much than too
 * little: before two yeses a leak cannot be mended.
 */
final class Masking {
    static final String MASK = "[…]";
    private static final int LONGEST = 4_000;
    private static final int SPACED = 6;
    private static final Set<String> GENERAL = Phrases.of("relay/edges").wordingsOf("firm-word");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ´`]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("(?i)\\b(?:https?|ftp)://\\S{1,500}|\\bwww\\.\\S{1,500}|\\bmailto:\\S{1,300}"),
            Pattern.compile("[^\\s<>()\\[\\],;:\"@\\uff20]{1,64}(?:[@\\uff20]| [@\\uff20] )[\\p{L}\\p{N}.-]{1,255}"),
            Pattern.compile(
                    "(?i)[\\p{L}\\p{N}._+-]{1,64} ?[(\\[{] ?(?:at|ät|arroba|arobase|@) ?[)\\]}] ?[\\p{L}\\p{N}.-]{1,100}"
                            + "(?: ?[(\\[{]? ?(?:dot|punkt|point|punto) ?[)\\]}]? ?[\\p{L}\\p{N}-]{2,30}){0,3}"),
            Pattern.compile(
                    "(?i)[\\p{L}\\p{N}._+-]{1,64} (?:at|arroba) [\\p{L}\\p{N}-]{1,60}(?: (?:dot|punkt|point|punto) [\\p{L}\\p{N}]{2,20}){1,3}"),
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}.-])(?!(?:asp|ado|vb)\\.net)[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}"
                            + "\\.(?:com|net|org|de|at|ch|fr|es|eu|io|co|uk|no|se|dk|fi|pt|ie|lu|info|biz|example|localhost|test|it|nl|be|pl|app|dev|cloud|tech|consulting|solutions)"
                            + "(?![\\p{L}\\p{N}])(?:/\\S{0,300})?"),
            Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_.]{2,40}"));

    /** Towns go with their street; a word for a street before or after its name, as languages have it. */
    private static final Pattern STREET = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:"
            + "\\p{L}[\\p{L}-]{1,40}(?:straße|strasse|str\\.|gasse|allee|platz|damm|ufer)[ ,]{1,2}\\d{1,4} ?[a-z]?"
            + "|(?-i:\\p{Lu})[\\p{L}-]{1,30} (?:straße|strasse|str\\.|gasse|allee|platz|weg|ring|damm|ufer)[ ,]{1,2}\\d{1,4} ?[a-z]?"
            + "|\\d{1,5}[a-z]?,? (?:(?-i:\\p{Lu})[\\p{L}'’]{1,30} ){1,3}"
            + "(?:street|st\\.|road|rd|avenue|ave|lane|drive|square|court|quay|terrace|boulevard|blvd|close|crescent)"
            + "|\\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|quai|impasse|cours) (?:[\\p{L}’'-]{1,20} ){0,3}(?-i:\\p{Lu})[\\p{L}’'-]{1,30}"
            + "|(?:calle|c/|avenida|avda\\.?|plaza|paseo|via|viale|piazza|rua) ?(?:[\\p{L}’'-]{1,20} ){0,3}(?-i:\\p{Lu})[\\p{L}’'-]{1,30},? (?:n[º°.]{0,2} ?)?\\d{1,4}"
            + ")(?![\\p{L}\\p{N}])"
            + "(?:,? ?(?:[a-z]{1,2}-)?(?:\\d{4,6} )?(?-i:\\p{Lu})[\\p{L}-]{1,40}(?: \\d{1,2}(?![\\p{L}\\p{N}]))?)?");

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?iu)\\b(?:skype|telegram|whatsapp|threema|discord|signal id)(?: ?[:=] ?|[/ ])[\\p{L}\\p{N}._+-]{3,60}");

    /** The words with a capital before a legal form, and the form. */
    private static final Pattern FIRM = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}\\p{N}&.'’-]{1,40}[ \\u00a0](?:& )?){1,4})(?:" + forms(1) + ")(?![\\p{L}\\p{N}])");

    /** What stays of "Papierboot Gmbh's" once its name is out: short forms are words as well. */
    private static final Pattern LEFT_OVER = Pattern.compile("(?iu)" + Pattern.quote(MASK) + "(?:(?:[ \\u00a0&+-]{1,3}"
            + "(?:" + Pattern.quote(MASK) + "|(?:" + forms(4) + ")(?![\\p{L}\\p{N}])))+(?:['’]s)?|['’]s)");

    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\p{N}])[+(]{0,2}\\d[\\d \\t\\u00a0()./\\-\\u2013]{5,30}\\d(?![\\p{L}\\p{N}])");
    /** Nine digits three by three are a Spanish or Polish number rather than hundreds of millions. */
    private static final Pattern NO_PHONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{2,4}(?:\\s?[-\\u2013]\\s?\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})?"
            + "|(?:19|20)\\d\\d[ ./\\-\\u2013]{1,3}(?:19|20)\\d\\d|[1-9]\\d{0,1}(?:[. ]\\d{3}){1,2}");

    private static final int LEAST_DIGITS = 7;
    private static final ThirdPersons THIRD_PERSONS = new ThirdPersons();

    private final List<Pattern> names;

    /** @param names as {@link #namesOf} gives them */
    Masking(Collection<String> names) {
        this.names = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Masking::pattern)
                .toList();
    }

    /** Whatever of a person and its firm tells who it is: whole names, their words, the words of the address. */
    static Set<String> namesOf(String person, String firm, MailAddress address) {
        Set<String> names = new TreeSet<>();
        whole(person, names);
        whole(firm, names);
        String domain = address.domain();
        int dot = domain.lastIndexOf('.');
        Stream.of(
                        person.split("[^\\p{L}\\p{N}]+"),
                        firm.split("[^\\p{L}\\p{N}]+"),
                        address.localPart().split("[^\\p{L}\\p{N}]+"),
                        domain.substring(0, Math.max(0, dot)).split("[^\\p{L}\\p{N}]+"))
                .flatMap(Stream::of)
                .filter(word -> word.length() >= 3
                        && !GENERAL.contains(Words.loose(word).joined()))
                .forEach(word -> spelled(word, names));
        return names;
    }

    /** Of the customer a need is for, and the number under which the requester has it. */
    static Set<String> namesOf(Conditions deal) {
        Set<String> names = new TreeSet<>();
        deal.customer().name().map(Field::value).ifPresent(customer -> customer(customer, names));
        deal.externalReferenceId()
                .map(Field::value)
                .filter(number -> number.length() >= 3)
                .ifPresent(number -> Stream.of("", " ")
                        .map(between -> number.replaceAll("[^\\p{L}\\p{N}]+", between))
                        .forEach(written -> names.addAll(List.of(number, written.strip()))));
        return names;
    }

    /** Of customers that the words themselves are the first to name. */
    static Set<String> customersIn(String text) {
        Set<String> names = new TreeSet<>();
        CustomersNamed.in(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .forEach(customer -> customer(customer, names));
        return names;
    }

    private static void customer(String customer, Set<String> names) {
        whole(customer, names);
        Stream.of(customer.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 4
                        && !GENERAL.contains(Words.loose(word).joined()))
                .forEach(word -> spelled(word, names));
    }

    /** Of the firms that a text names by their legal form. */
    static Set<String> firmsIn(String text) {
        Set<String> names = new TreeSet<>();
        FIRM.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .results()
                .flatMap(firm -> Stream.of(firm.group(1).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= 4
                        && !GENERAL.contains(Words.loose(word).joined()))
                .forEach(word -> spelled(word, names));
        return names;
    }

    String of(String text) {
        String masked = Normalizer.normalize(
                INVISIBLE
                        .matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                        .replaceAll(""),
                Normalizer.Form.NFC);
        for (Pattern address : ADDRESSES) {
            masked = address.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        masked = WrittenOut.masked(masked);
        for (Pattern place : List.of(STREET, ACCOUNT)) {
            masked = place.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        masked = DIGITS.matcher(masked).replaceAll(Masking::unlessNoPhone);
        masked = withoutCaseNumbers(masked);
        for (Pattern name : names) {
            masked = name.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        }
        masked = FIRM.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        masked = LEFT_OVER.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        return THIRD_PERSONS.masked(masked).strip();
    }

    private static String withoutCaseNumbers(String text) {
        StringBuilder masked = new StringBuilder(text);
        CaseNumbers.named(text).reversed().forEach(found -> masked.replace(found.start(), found.end(), MASK));
        return masked.toString();
    }

    private static String unlessNoPhone(MatchResult found) {
        String digits = found.group();
        boolean phone = digits.chars().filter(Character::isDigit).count() >= LEAST_DIGITS
                && !NO_PHONE.matcher(digits.strip()).matches();
        return Matcher.quoteReplacement(phone ? MASK : digits);
    }

    /** Legal forms of at least so many letters, the longest first. */
    private static String forms(int least) {
        return PhraseTable.rows("legal-forms").stream()
                .flatMap(row -> row.phrases().stream())
                .filter(form -> form.replace(".", "").length() >= least)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static void whole(String name, Set<String> names) {
        String stripped = name.strip();
        if (stripped.length() >= 3 && !GENERAL.contains(Words.loose(stripped).joined())) {
            spelled(stripped, names);
        }
    }

    /** With umlauts, without, and written as two letters. */
    private static void spelled(String word, Set<String> names) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        names.add(composed);
        names.add(composed.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss"));
        names.add(Normalizer.normalize(composed, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }

    /** "Zahnrad-Salat" and "Z A H N R A D" tell the name as well. */
    private static String spaced(String name) {
        return name.codePoints()
                .mapToObj(letter -> quoted(Character.toString(letter)))
                .collect(Collectors.joining("[\\s\\u00a0.-]?"));
    }

    /** Whichever of the signs for an apostrophe is written. */
    private static String quoted(String word) {
        return Stream.of(APOSTROPHE.split(word, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(APOSTROPHE.pattern()));
    }

    /** A short word counts only with a capital: "will" and "mark" are words as well. */
    private static Pattern pattern(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("\\s+")));
        words.replaceAll(Masking::quoted);
        boolean shortWord = words.size() == 1 && name.length() < 5;
        String either = shortWord
                ? Pattern.quote(name.substring(0, 1).toUpperCase(Locale.ROOT)
                                + name.substring(1).toLowerCase(Locale.ROOT))
                        + "|" + Pattern.quote(name.toUpperCase(Locale.ROOT))
                : words.size() == 1 && name.length() >= SPACED ? spaced(name) : String.join("[\\s\\u00a0]{1,3}", words);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])",
                shortWord ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
