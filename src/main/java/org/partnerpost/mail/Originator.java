package org.partnerpost.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.partnerpost.mail.AddressTokens.Malformed;

/**
 * Who a mail names as its author: the one strict check of the From header (RFC 5322 section 3.6.2). Everything that two
 * mail programs could read two ways is refused, so that the address checked is the address shown.
 *
 * <p>It says what the header claims, never that the claim is true: that is for authentication.
 */
public sealed interface Originator {
    /** Longer bodies have no honest use and are refused unread. */
    int MAX_LENGTH = 8_192;

    /**
     * Exactly one From field with exactly one well-formed mailbox.
     *
     * @param mailbox its name is decoded and cleaned, its address is as compared everywhere
     * @param cautions what an operator should see before trusting the look of it; empty for ordinary mail
     */
    record Single(Mailbox mailbox, Set<Caution> cautions) implements Originator {
        public Single {
            cautions = Set.copyOf(cautions);
        }
    }

    /** No author can be named, for this reason. */
    record Refused(Refusal refusal) implements Originator {}

    /** Why no author can be named; {@link #words()} is for people. */
    enum Refusal {
        NO_FROM("it has no From line"),
        TWO_FROM_FIELDS("it has more than one From line"),
        EMPTY("its From line is empty"),
        TOO_LONG("its From line is longer than any address needs"),
        SEVERAL_MAILBOXES("its From line names more than one address"),
        GROUP("its From line names a group instead of a person"),
        TEXT_AFTER_ADDRESS("its From line goes on after the address"),
        UNBALANCED_QUOTE("its From line opens a quotation and does not close it"),
        UNBALANCED_COMMENT("its From line opens a comment and does not close it"),
        COMMENTS_TOO_DEEP("its From line nests comments too deep"),
        ENCODED_WORD_IN_ADDRESS("the address in its From line hides behind an encoding"),
        FOREIGN_AT_SIGN("its From line uses a look-alike of the @ sign"),
        DOMAIN_LITERAL("the address in its From line has a number instead of a domain"),
        CONTROL_CHARACTER("its From line holds control characters"),
        ADDRESS_NOT_VALID("the address in its From line is not valid"),
        MALFORMED("its From line does not hold one well-formed address");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }

        /** The second half of a sentence that begins with "The mail names no sender we can accept:". */
        public String words() {
            return words;
        }
    }

    /** Well-formed, but made so that a reader may take it for someone else. */
    enum Caution {
        NAME_SHOWS_ANOTHER_ADDRESS("the name shows an address that is not the sender's"),
        NAME_STEERS_DIRECTION("the name holds hidden marks that turn the reading direction"),
        LOOK_ALIKE_DOMAIN("the domain is written with letters that look like others"),
        LOCAL_PART_QUOTED("the address has quotation marks before the @"),
        LOCAL_PART_NOT_ASCII("the address has letters before the @ that many mail systems do not know");

        private final String words;

        Caution(String words) {
            this.words = words;
        }

        /** A clause for people. */
        public String words() {
            return words;
        }
    }

    /**
     * @param fromFields the bodies of all From fields, unfolded, in order of appearance, raw 8-bit bytes read as UTF-8
     */
    static Originator of(List<String> fromFields) {
        if (fromFields.isEmpty()) {
            return new Refused(Refusal.NO_FROM);
        }
        if (fromFields.size() > 1) {
            return new Refused(Refusal.TWO_FROM_FIELDS);
        }
        String field = fromFields.getFirst().replace("\r\n", "");
        if (field.isBlank()) {
            return new Refused(Refusal.EMPTY);
        }
        if (field.length() > MAX_LENGTH) {
            return new Refused(Refusal.TOO_LONG);
        }
        if (field.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
            return new Refused(Refusal.CONTROL_CHARACTER);
        }
        try {
            Mailbox mailbox = MailboxReader.read(field);
            return new Single(mailbox, cautions(field, mailbox));
        } catch (Malformed e) {
            return new Refused(e.refusal);
        }
    }

    private static Set<Caution> cautions(String field, Mailbox mailbox) {
        var cautions = EnumSet.noneOf(Caution.class);
        MailAddress address = mailbox.address();
        String shown = mailbox.name();
        if (shown.indexOf('@') >= 0 && !shown.equalsIgnoreCase(address.toString())) {
            cautions.add(Caution.NAME_SHOWS_ANOTHER_ADDRESS);
        }
        if (EncodedWords.decode(field).codePoints().anyMatch(DisplayName::steersDirection)) {
            cautions.add(Caution.NAME_STEERS_DIRECTION);
        }
        if (LookAlike.isLookAlike(address.domain())) {
            cautions.add(Caution.LOOK_ALIKE_DOMAIN);
        }
        if (address.toString().startsWith("\"")) {
            cautions.add(Caution.LOCAL_PART_QUOTED);
        }
        if (address.localPart().chars().anyMatch(c -> c > 126)) {
            cautions.add(Caution.LOCAL_PART_NOT_ASCII);
        }
        return cautions;
    }
}
