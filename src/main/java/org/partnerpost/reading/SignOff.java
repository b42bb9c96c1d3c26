package org.partnerpost.reading;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * What a mail tells of its sender below the need: all from the line that says goodbye, also where no delimiter marks it as a signature,
 * and a block of address lines at the end where nobody says goodbye: a street counts below a name alone. Offices, certificates and
 * events stand there, and no need; a postscript belongs to the need again.
 */
final class SignOff {
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final Phrases AND = Phrases.of("reading/several", "and");
    private static final Phrases TITLE = Phrases.of("reading/mail-phrases", "title");
    private static final Phrases STREET = Phrases.of("reading/mail-phrases", "street");
    private static final Phrases ASKING = Phrases.of("reading/mail-phrases", "ask");
    private static final Phrases ORDINARY = Phrases.of("reading/mail-phrases", "ordinary");
    private static final Phrases PERSONS = Phrases.of("reading/people", "person");
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}'’-]{1,20}){1,2}");
    private static final Pattern POSTSCRIPT = Pattern.compile("(?i)(?:P\\.? ?S\\.?|N\\.? ?B\\.?)[ :.–-].*");
    /** A line that nobody writes into a need: the name of a firm with its form, or how to reach it. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?:https?:|www\\.)|[\\p{L}\\p{N}]@[\\p{L}\\p{N}]|\\+\\d{1,3}[ (]|(?i:\\b(?:tel|fon|phone|fax|mobil)[.:])");

    /** A header line of a mail that is passed on below, such as {@code From: Kim Lind <kim@lind.example>}. */
    private static final Pattern PASSED_ON = Pattern.compile(
            "[>*\\s]{0,5}\\p{L}[\\p{L} -]{1,15}\\*?\\s?: [^<>]{0,100}<[^\\s<>@]{1,64}@[^\\s<>@]{1,255}>.{0,3}");

    private static final Pattern DELIMITER = Pattern.compile("--\\s{0,3}");
    /** "Deichstraße 12" or "Deichstr. 12", whose street is the end of a word. */
    private static final Pattern STREET_IN_WORD =
            Pattern.compile("(?i)\\p{L}(?:straße|strasse|str\\.|weg|gasse|allee|platz|straat|laan)[ ]\\d");

    private static final Pattern POSTAL_CODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b");
    /** "69003 Lyon" beside a street; alone it may be "5000 Mitarbeiter". */
    private static final Pattern TOWN = Pattern.compile("(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}\\p{Ll}.{1,40}");

    private static final int NAME = 2;
    private static final int SHORT = 4;
    private static final int SENTENCE = 8;
    /** A goodbye behind less than this is a word of thanks at the beginning, unless somebody is asked for before it. */
    private static final int LEAST_SAID = 40;

    private SignOff() {}

    /** The places of the text that tell of its sender; none where nothing is said before. */
    static BitSet in(String text) {
        int goodbye = goodbye(text);
        int start = goodbye < text.length() ? goodbye : addressBlock(text);
        BitSet sender = new BitSet();
        if (start < text.length() && isSaid(text.substring(0, start), text.substring(start))) {
            sender.set(start, text.length());
            clearPostscripts(text, start, sender);
        }
        return sender;
    }

    private static boolean isSaid(String above, String below) {
        return above.strip().length() >= LEAST_SAID || asks(above) && !asks(below);
    }

    private static boolean asks(String text) {
        return text.lines()
                .filter(line -> !isTitle(line.strip()))
                .map(Words::of)
                .anyMatch(words ->
                        !ASKING.in(words).isEmpty() || !PERSONS.in(words).isEmpty());
    }

    /** All from the goodbye on, however little is said before it; empty where nothing tells of the sender. */
    static String below(String text) {
        int goodbye = goodbye(text);
        if (goodbye < text.length() && !text.substring(0, goodbye).isBlank()) {
            return text.substring(goodbye);
        }
        return in(text).stream().mapToObj(at -> String.valueOf(text.charAt(at))).collect(Collectors.joining());
    }

    /** The text with blanks where it tells of its sender, so that all places in it stay the same. */
    static Passage without(Passage passage) {
        return passage.without(in(passage.text()));
    }

    /**
     * The offset of the last line of a closing phrase and at most a name; the end of the text where there is none. Who passes a mail on
     * says goodbye above it.
     */
    private static int goodbye(String text) {
        int found = text.length();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            String line = text.substring(start, end);
            if (isGoodbye(line)
                    || found == text.length() && DELIMITER.matcher(line).matches()) {
                found = start;
            } else if (found < start && PASSED_ON.matcher(line).matches()) {
                found = text.length();
            }
            start = end + 1;
        }
        return found;
    }

    private static boolean isGoodbye(String line) {
        Words words = Words.of(line);
        int said = 0;
        for (Optional<Hit> phrase = closingAt(words, 0); phrase.isPresent(); phrase = closingAt(words, said)) {
            said = phrase.get().to();
        }
        return said > 0 && words.size() - said <= NAME;
    }

    /** "Merci et bonne journée" says goodbye twice. */
    private static Optional<Hit> closingAt(Words words, int index) {
        int at = index > 0 ? AND.startingAt(words, index).map(Hit::to).orElse(index) : index;
        return at < words.size() ? CLOSING.startingAt(words, at) : Optional.empty();
    }

    /** Where the last lines of the text begin to be those of an address: names and short lines count where such a line stands above. */
    private static int addressBlock(String text) {
        int found = text.length();
        boolean address = false;
        int end = text.length();
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            address = !line.isEmpty() && (address || isStreet(line) || isAddress(line));
            if (address && isSigner(lineBefore(text, start))) {
                return start;
            }
            if (isAddress(line) || isTitle(line) && isName(lineBefore(text, start))) {
                found = start;
            } else if (!line.isEmpty()
                    && !isStreet(line)
                    && !TOWN.matcher(line).matches()
                    && (Words.of(line).size() > SHORT || line.chars().anyMatch(Character::isDigit))) {
                break;
            }
            end = start - 1;
        }
        return found;
    }

    /** "Customer: North Bank" is a line of the need, and so is a sentence that holds an address to answer to. */
    private static boolean isAddress(String line) {
        boolean sentence = line.endsWith("?")
                || Words.of(line).size() > SENTENCE && line.chars().noneMatch(c -> "|·•–".indexOf(c) >= 0);
        return !line.isEmpty()
                && !sentence
                && (CONTACT.matcher(line).find() || LegalForms.in(line) && !line.contains(": "));
    }

    /** "12 Mill Lane, York", "Deichstr. 12" and "BS1 5LJ"; "Where: 12 Mill Lane" is a line of the need. */
    private static boolean isStreet(String line) {
        Words words = Words.of(line);
        boolean named =
                line.chars().anyMatch(Character::isDigit) && !STREET.in(words).isEmpty();
        return words.size() <= SENTENCE + NAME
                && !line.contains(": ")
                && (named
                        || STREET_IN_WORD.matcher(line).find()
                        || POSTAL_CODE.matcher(line).find());
    }

    /** "Project Manager, Quill Works" below a name: what the sender is, and nobody who is wanted. */
    private static boolean isTitle(String line) {
        Words words = Words.of(line);
        return words.size() > 0
                && words.size() <= SENTENCE
                && ".?!:;".indexOf(line.charAt(line.length() - 1)) < 0
                && TITLE.startingAt(words, 0).isPresent();
    }

    /** Two or three words with a capital, alone in the first line of a paragraph, and no trade. */
    private static boolean isName(String line) {
        return NAMED.matcher(line).matches() && PERSONS.in(Words.of(line)).isEmpty();
    }

    /** A name above an address, and neither a skill nor a project. */
    private static boolean isSigner(String line) {
        return isName(line)
                && ORDINARY.in(Words.of(line)).isEmpty()
                && SkillTaxonomy.inUse().mentionsIn(line).isEmpty();
    }

    /** The line above, where a paragraph begins with it; else empty. */
    private static String lineBefore(String text, int start) {
        if (start == 0) {
            return "";
        }
        int from = text.lastIndexOf('\n', start - 2) + 1;
        boolean opens = from == 0 || text.lastIndexOf('\n', from - 2) + 1 >= from - 1;
        return opens ? text.substring(from, start).strip() : "";
    }

    private static void clearPostscripts(String text, int from, BitSet sender) {
        int start = from;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            if (POSTSCRIPT.matcher(text.substring(start, end).strip()).matches()) {
                int paragraph = text.indexOf("\n\n", start);
                end = paragraph < 0 ? text.length() : paragraph;
                sender.clear(start, end);
            }
            start = end + 1;
        }
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
