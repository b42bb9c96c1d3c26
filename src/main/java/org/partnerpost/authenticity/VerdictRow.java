package org.partnerpost.authenticity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mail.StorableText;

/** A row of table authenticity_verdict. */
@Entity
@Table(name = "authenticity_verdict")
class VerdictRow {
    private static final String ANOTHER_PATH = "another path";

    @Id
    long mail;

    String verdict;

    @Nullable
    String name;

    @Column(name = "local_part")
    @Nullable
    String localPart;

    @Nullable
    String domain;

    String detail;

    static VerdictRow of(long mail, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Authenticated(Mailbox from, String by) -> row(mail, "authenticated", Optional.of(from), by);
            case Verdict.Waived(Mailbox from, boolean ownPath) ->
                row(mail, "waived", Optional.of(from), ownPath ? "" : ANOTHER_PATH);
            case Verdict.Vouched(Mailbox from, String by) -> row(mail, "vouched", Optional.of(from), by);
            case Verdict.Unproven(Mailbox from, String reason) -> row(mail, "unproven", Optional.of(from), reason);
            case Verdict.NoIdentity(String reason) -> row(mail, "no identity", Optional.empty(), reason);
        };
    }

    private static VerdictRow row(long mail, String verdict, Optional<Mailbox> from, String detail) {
        VerdictRow row = new VerdictRow();
        row.mail = mail;
        row.verdict = verdict;
        row.detail = detail;
        from.ifPresent(mailbox -> {
            row.name = StorableText.of(mailbox.name());
            row.localPart = mailbox.address().localPart();
            row.domain = mailbox.address().domain();
        });
        return row;
    }

    Verdict toVerdict() {
        return switch (verdict) {
            case "authenticated" -> new Verdict.Authenticated(from(), detail);
            case "vouched" -> new Verdict.Vouched(from(), detail);
            case "waived" -> new Verdict.Waived(from(), detail.isEmpty());
            case "unproven" -> new Verdict.Unproven(from(), detail);
            default -> new Verdict.NoIdentity(detail);
        };
    }

    private Mailbox from() {
        if (name == null || localPart == null || domain == null) {
            throw new IllegalStateException("the verdict on mail " + mail + " names nobody");
        }
        return new Mailbox(name, new MailAddress(localPart, domain));
    }
}
