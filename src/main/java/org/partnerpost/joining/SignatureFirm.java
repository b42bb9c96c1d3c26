package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** A firm's name in a mail of its own, known by its legal form, as the rest of it may be anything. */
final class SignatureFirm {
    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS = 8;
    private static final int SHORT_LINE = 6;
    private static final String SEPARATORS = "[|·,•]|\\s[-–—]\\s";
    /** Not behind the full stops of "S.L." */
    private static final Pattern SENTENCES = Pattern.compile("\\n+|(?<=[\\p{L}\\d]{2})(?<!\\bCo)[.!?]\\s+|:\\s+");

    private static final Set<String> LINKS = Set.of(
            "&", "+", "und", "and", "et", "y", "e", "de", "del", "du", "des", "der", "die", "das", "la", "le", "les",
            "el", "of", "the", "for", "für", "i");

    private SignatureFirm() {}

    /**
     * The firm that stands below a mail's closing line, as its last line, or in its signature.
     *
     * @param body what was written anew, with its closing
     * @param signature what was cut off behind a delimiter
     */
    static Optional<String> in(String body, String signature) {
        List<String> lines = new ArrayList<>(below(body));
        lines.addAll(signature.lines().toList());
        return lines.stream()
                .limit(MOST_LINES)
                .flatMap(line -> List.of(line.split(SEPARATORS)).stream())
                .map(String::strip)
                .filter(SignatureFirm::isFirm)
                .findFirst();
    }

    /** The firm that a text of its own has as its heading: "Nordlicht GmbH", "Company profile of Nordlicht Ltd". */
    static Optional<String> heading(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(1)
                .findFirst()
                .flatMap(SignatureFirm::named);
    }

    /** A heading without a legal form that is named like the domain its sender writes from: "Dorn Cloud" from dorn.example. */
    static Optional<String> heading(String text, Mailbox from) {
        String domain = from.address().domain().replaceFirst("\\..*", "");
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> !line.equalsIgnoreCase(from.name()) && isName(line))
                .filter(line -> domain.length() > 2
                        && Words.loose(line)
                                .joined(0, Words.loose(line).size())
                                .replace(" ", "")
                                .contains(domain));
    }

    private static boolean isName(String line) {
        List<String> words = List.of(line.split("\\s+"));
        return words.size() < SHORT_LINE && words.stream().allMatch(SignatureFirm::isPartOfName);
    }

    private static Optional<String> named(String heading) {
        for (String part : heading.replaceFirst("^[#*=\\s]+", "").split(SEPARATORS)) {
            List<String> words = List.of(part.strip().split("\\s+"));
            int begin = words.size() - 1;
            while (begin > 0
                    && words.size() - begin < MOST_WORDS
                    && isPartOfName(words.get(begin - 1))
                    && !isHeadingWord(words.get(begin - 1))) {
                begin--;
            }
            while (begin < words.size() - 1 && LINKS.contains(words.get(begin).toLowerCase(Locale.ROOT))) {
                begin++;
            }
            if (begin < words.size() - 1 && isForm(words.getLast())) {
                return Optional.of(String.join(" ", words.subList(begin, words.size())));
            }
        }
        return Optional.empty();
    }

    /**
     * The firm with which a sentence begins and that stands between commas there: "Sign us up. Faro Verde S.L., Bilbao.", "wir, die Nordlicht
     * GmbH, machen …". Another that is named further on may be a customer.
     */
    static Optional<String> apart(String text) {
        for (String sentence : SENTENCES.split(text)) {
            List<String> parts = List.of(sentence.split(",", 3));
            boolean us = Phrases.of("joining/organization", "us")
                    .meaning(Words.loose(parts.getFirst()))
                    .isPresent();
            String part = parts.get(us && parts.size() > 1 ? 1 : 0).strip().replaceFirst("(?<!\\.\\p{L})[.!]$", "");
            boolean other = !Phrases.of("joining/organization", "other")
                    .in(Words.loose(sentence))
                    .isEmpty();
            Optional<String> firm =
                    part.isEmpty() || other ? Optional.empty() : named(part).filter(name -> endsAs(part, name));
            if (firm.isPresent()) {
                return firm;
            }
        }
        return Optional.empty();
    }

    /** Whether a part is a name and at most an article before it. */
    private static boolean endsAs(String part, String name) {
        String before = part.substring(0, Math.max(0, part.indexOf(name))).strip();
        return part.endsWith(name)
                && (before.isEmpty() || LINKS.contains(before.toLowerCase(Locale.ROOT)) || isHeadingWord(before));
    }

    /** "Profile:" ends what stands before a name. */
    private static boolean isHeadingWord(String word) {
        return word.endsWith(":")
                || !Phrases.of("joining/organization", "heading")
                        .in(Words.loose(word))
                        .isEmpty();
    }

    /** The firm that a line begins with, where it goes on to say what the firm does: "Faro Verde S.L. offers …". */
    static Optional<String> atStart(String line) {
        List<String> words = List.of(line.strip().split("\\s+", MOST_WORDS + 2));
        for (int form = 1; form < Math.min(words.size() - 1, MOST_WORDS) && isCapital(words.get(form)); form++) {
            boolean does = Phrases.of("joining/firm-does")
                    .startingAt(Words.loose(words.get(form + 1)), 0)
                    .isPresent();
            if (isForm(words.get(form)) && does && isCapital(words.getFirst())) {
                return Optional.of(String.join(" ", words.subList(0, form + 1)));
            }
        }
        return Optional.empty();
    }

    /** "Petit Pont SAS" is a company; SAS is no product here. */
    static String withoutForm(String firm) {
        int last = firm.lastIndexOf(' ');
        return last > 0 && isForm(firm.substring(last + 1)) ? firm.substring(0, last) : firm;
    }

    /** "Weber SL. Hacemos Power BI" is called Weber SL; "Smith GmbH & Co. KG" goes on behind its first form. */
    static String upToForm(String name) {
        List<String> words = List.of(name.split(" "));
        for (int i = 1; i < words.size() - 1; i++) {
            boolean goesOn = words.get(i + 1).matches("&|und|and|et|y|Co\\.?") || isForm(words.get(i + 1));
            if (isForm(words.get(i)) && !goesOn) {
                return FirmName.bare(String.join(" ", words.subList(0, i + 1)));
            }
        }
        return name;
    }

    /** With or without its full stops: "S.L.", "SL". */
    private static boolean isForm(String word) {
        Words bare = Words.loose(word.replaceAll("[.,]", ""));
        return Phrases.of("legal-forms")
                .startingAt(bare, 0)
                .filter(hit -> hit.to() == bare.size())
                .isPresent();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0));
    }

    private static List<String> below(String body) {
        List<String> lines = body.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            Words words = Words.loose(lines.get(i));
            boolean closes = words.size() <= SHORT_LINE
                    && Phrases.of("joining/openings")
                            .startingAt(words, 0)
                            .map(Hit::value)
                            .filter("closing"::equals)
                            .isPresent();
            if (closes) {
                return lines.subList(i + 1, lines.size());
            }
        }
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        return written.size() > 1 ? List.of(written.getLast()) : List.of();
    }

    /** The firm that is all of a line. */
    static Optional<String> alone(String line) {
        String name = FirmName.bare(line);
        return Optional.of(name).filter(part -> !part.isEmpty() && isFirm(part));
    }

    private static boolean isFirm(String part) {
        List<String> words = List.of(part.split("\\s+"));
        return words.size() >= 2
                && words.size() <= MOST_WORDS
                && Character.isUpperCase(part.codePointAt(0))
                && isForm(words.getLast())
                && words.subList(1, words.size() - 1).stream().allMatch(SignatureFirm::isPartOfName);
    }

    /** "Wir sind neu GmbH" and "We are a Ltd" name no firm. */
    private static boolean isPartOfName(String word) {
        return isCapital(word) || LINKS.contains(word.toLowerCase(Locale.ROOT));
    }
}
