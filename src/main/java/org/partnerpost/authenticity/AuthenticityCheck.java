package org.partnerpost.authenticity;

import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/** The door: the verdict on a received mail. The check itself is a stage. */
public interface AuthenticityCheck {
    /** What a stage says of a hold that an operator's word for the sender would end. The desk offers that where it is said, and nowhere else. */
    String VOUCHING_HELPS = "Vouch for its sender to let it act.";

    /** Empty before the stage has seen the mail. */
    Optional<Verdict> verdict(long mail);

    /**
     * Why a mail must not act for somebody before an operator has looked; empty where it may. Besides this an action needs a token
     * that was made for that person: neither is enough alone.
     *
     * @param holder the address that the mail must come from
     */
    default Optional<String> doubt(long mail, MailAddress holder) {
        return verdict(mail)
                .map(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> another(proven.from(), holder);
                    case Verdict.Waived waived -> another(waived.from(), holder).or(() -> byAnotherPath(waived));
                    case Verdict.Vouched vouched -> Optional.<String>empty();
                    case Verdict.Unproven unproven ->
                        Optional.of(
                                "nothing proves that " + unproven.from().address() + " sent it: " + unproven.reason());
                    case Verdict.NoIdentity none -> Optional.of("it names no one sender: " + none.reason());
                })
                .orElse(Optional.of("nobody has looked at who sent it"));
    }

    /** Whom a mail is from as far as an answer may go there, or something may be begun for them; empty before an operator has vouched for it. */
    default Optional<Mailbox> believed(long mail) {
        return verdict(mail).flatMap(verdict -> switch (verdict) {
            case Verdict.Authenticated proven -> Optional.of(proven.from());
            case Verdict.Waived waived -> Optional.of(waived.from()).filter(from -> waived.ownPath());
            case Verdict.Vouched vouched -> Optional.of(vouched.from());
            case Verdict.Unproven unproven -> Optional.<Mailbox>empty();
            case Verdict.NoIdentity none -> Optional.<Mailbox>empty();
        });
    }

    /** Whether it names one mailbox that nobody has vouched for yet. */
    default boolean canBeVouchedFor(long mail) {
        return verdict(mail)
                .map(verdict -> switch (verdict) {
                    case Verdict.Authenticated proven -> true;
                    case Verdict.Waived waived -> true;
                    case Verdict.Unproven unproven -> true;
                    case Verdict.Vouched vouched -> false;
                    case Verdict.NoIdentity none -> false;
                })
                .orElse(false);
    }

    /** The reason of a hold, with {@link #VOUCHING_HELPS} where that is so. */
    default String heldBecause(long mail, String reason) {
        return canBeVouchedFor(mail) ? reason + " " + VOUCHING_HELPS : reason;
    }

    /**
     * An operator vouches for the sender of a mail: from then on it is believed. Writes in the caller's transaction.
     *
     * @return false where the mail names no one mailbox, so that there is nobody to vouch for
     */
    boolean vouch(long mail, String operator);

    private static Optional<String> byAnotherPath(Verdict.Waived waived) {
        return waived.ownPath()
                ? Optional.empty()
                : Optional.of("it names " + waived.from().address() + ", and another address sent it");
    }

    private static Optional<String> another(Mailbox from, MailAddress holder) {
        return from.address().folded().equals(holder.folded())
                ? Optional.empty()
                : Optional.of("it comes from " + from.address() + ", and its address was given to " + holder);
    }
}
