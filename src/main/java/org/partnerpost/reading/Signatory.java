package org.partnerpost.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * Who signed a mail, beside the name and the address of its From field. Pure.
 *
 * @param name as it is signed; empty where it cannot be told from a firm's
 * @param firm known by its legal form or by the domain of the address; empty where the signature names none
 * @param phone as it is written; empty where the signature gives none
 */
public record Signatory(String name, String firm, String phone) {
    private static final Signatory UNKNOWN = new Signatory("", "", "");
    private static final Pattern PARTS = Pattern.compile("\\n|[|·,•]|\\s[-–—]\\s");
    private static final Pattern NUMBERS = Pattern.compile("\\n|[|·,•;]");
    private static final Pattern FAX = Pattern.compile("(?i)\\b(?:tele)?fax\\b|\\bF:");
    private static final int MOST_LINES = 14;
    private static final int MOST_WORDS = 8;

    /** From what stands below the closing line and behind a signature's delimiter. */
    public static Signatory of(ParsedMail mail, MailAddress sender) {
        String body = mail.body();
        String below = SignOff.below(body);
        String block =
                (below + "\n" + mail.signature()).lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
        if (block.isBlank()) {
            return UNKNOWN;
        }
        List<String> parts = PARTS.splitAsStream(block)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        String label = letters(sender.domain().replaceFirst("\\.[^.]*$", "").replaceFirst("^.*\\.", ""));
        String firm = parts.stream()
                .filter(Signatory::isFirm)
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> isShort(part) && letters(part).equals(label))
                        .findFirst())
                .orElse("");
        return new Signatory(
                new SignedName(sender, label, firm).in(parts),
                firm,
                NUMBERS.splitAsStream(block)
                        .filter(part -> !FAX.matcher(part).find())
                        .flatMap(part -> ContactDetails.phoneIn(part).stream())
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isFirm(String part) {
        return isShort(part) && lastIsForm(part);
    }

    private static boolean isShort(String part) {
        return part.split("\\s+").length <= MOST_WORDS && Character.isUpperCase(part.codePointAt(0));
    }

    /** With or without its full stops: "S.L.", "SL". */
    private static boolean lastIsForm(String part) {
        int last = part.lastIndexOf(' ');
        Words bare = Words.of(part.substring(last + 1).replaceAll("[.,]", ""));
        return last > 0
                && Phrases.of("legal-forms")
                        .startingAt(bare, 0)
                        .filter(hit -> hit.to() == bare.size())
                        .isPresent();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
