package org.partnerpost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.Courier.Parcel;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;

/** One letter on its way. What it says never changes; where it stands does. */
@Entity
@Table(name = "delivery_letter")
class LetterRow {
    private static final int LONGEST_ANSWER = 500;

    enum State {
        POSTED,
        SENT,
        /** The other side refused it for good, or did not take it in time. */
        FAILED,
        /** We did not hand it over: nothing may go out to its reader any more. */
        DROPPED
    }

    @Id
    Long id;

    String kind;
    String recipient;

    @Column(name = "reverse_path")
    @Nullable
    String reversePath;

    @Column(name = "message_id")
    String messageId;

    String subject;
    byte[] raw;

    @Nullable
    Long specialist;

    @Nullable
    Long invitation;

    @Nullable
    Long opportunity;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    String status;
    String answer;

    @Column(name = "posted_at")
    Instant postedAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    boolean offersOpportunity() {
        return kind.equals(LetterCover.OFFER);
    }

    /** Whether it holds opportunities: one, or several in a digest. */
    boolean holdsOffers() {
        return offersOpportunity() || kind.equals(ProfileCover.DIGEST);
    }

    boolean takesBack() {
        return kind.equals(LetterCover.WITHDRAWAL);
    }

    /** The one letter that still goes to whoever said stop: that it was understood. */
    boolean confirmsStop() {
        return kind.equals(ReplyCover.STOPPED);
    }

    Parcel parcel() {
        return new Parcel(
                Optional.ofNullable(reversePath).map(MailAddress::of),
                MailAddress.of(recipient),
                new MessageId(messageId),
                subject,
                raw);
    }

    void settle(State reached, String statusCode, String words, Instant now) {
        state = reached;
        settledAt = now;
        heard(statusCode, words);
    }

    /** On its way once more, from the beginning. */
    void postedAgain(Instant now) {
        state = State.POSTED;
        attempts = 0;
        postedAt = now;
        settledAt = null;
    }

    void heard(String statusCode, String words) {
        status = statusCode;
        answer = ShownText.line(words, LONGEST_ANSWER);
    }
}
