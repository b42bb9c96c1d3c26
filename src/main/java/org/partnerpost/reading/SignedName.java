package org.partnerpost.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/**
 * The name of the person who signed a mail. A firm looks the same: a name counts where the sender's address bears it out, or where it
 * stands first, in two words or more, above a firm that is another.
 *
 * @param label the letters of the domain, without its ending
 * @param firm that the signature names; may be empty
 */
record SignedName(MailAddress sender, String label, String firm) {
    private static final Phrases CLOSING = Phrases.of("reading/mail-phrases", "closing");
    private static final Set<String> OF_FIRMS = Phrases.of("relay/edges").wordingsOf("firm-word");
    private static final Set<String> PARTICLES =
            Phrases.of("relay/third-persons").wordingsOf("particle");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Dr|Prof|Mag|Ing|Dipl)\\.[ -]{0,2}){0,3}\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{L}[\\p{L}'’-]{0,30}\\.?){0,3}");
    private static final int LEAST = 3;

    /** @param parts of the signature, from the closing line on */
    String in(List<String> parts) {
        List<String> said = parts.stream()
                .map(SignedName::withoutClosing)
                .filter(part -> !part.isEmpty())
                .toList();
        return said.stream()
                .filter(part -> isName(part) && isInAddress(part))
                .findFirst()
                .or(() -> said.stream().limit(1).filter(this::standsAboveFirm).findFirst())
                .orElse("");
    }

    private static String withoutClosing(String part) {
        Words words = Words.of(part);
        Optional<Hit> closing = words.size() == 0 ? Optional.empty() : CLOSING.startingAt(words, 0);
        return closing.map(hit -> hit.to() < words.size()
                        ? part.substring(words.get(hit.to()).start())
                        : "")
                .orElse(part)
                .strip();
    }

    private boolean isName(String part) {
        String letters = letters(part);
        List<String> words = Stream.of(part.split(" "))
                .filter(word -> !PARTICLES.contains(word))
                .toList();
        boolean capitals = words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        boolean ofFirm = words.stream().anyMatch(word -> OF_FIRMS.contains(letters(word)));
        return NAME.matcher(part).matches()
                && capitals
                && !ofFirm
                && !letters.equals(label)
                && !letters.equals(letters(firm));
    }

    /** "Pat Novak" of {@code pat@}, {@code novak@} and {@code pnovak@}; a name that is the domain's as well may be the firm's. */
    private boolean isInAddress(String part) {
        String local = letters(sender.localPart());
        return Stream.of(part.split(" "))
                .map(SignedName::letters)
                .anyMatch(word -> word.length() >= LEAST && local.contains(word) && !label.contains(word));
    }

    private boolean standsAboveFirm(String part) {
        return isName(part)
                && part.contains(" ")
                && !firm.isEmpty()
                && !label.contains(letters(part))
                && Stream.of(part.split(" ")).noneMatch(word -> letters(firm).contains(letters(word)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
