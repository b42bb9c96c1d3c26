package org.partnerpost.opportunity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;

/** The door: opens opportunities, finds them, and keeps their history. Writes happen in the caller's transaction. */
public interface Opportunities {

    /**
     * Opens one, in review state RECEIVED; its reference is given here. The same part of the same mail read again gives the same one.
     *
     * @return as it stands
     */
    Opportunity open(NewOpportunity opened);

    /** All that came by one received mail, in the order of its text. */
    List<Opportunity> ofMail(long mail);

    /** Which role of a project it is; empty where it stands by itself. */
    Optional<RoleSlot> slot(Opportunity opportunity);

    /** The same of several, by id; without those that stand by themselves. */
    Map<Long, RoleSlot> slots(Collection<Long> ids);

    Optional<Opportunity> find(long id);

    Optional<Opportunity> find(String reference);

    /** As it stands, and nobody else changes it before the caller's transaction ends. */
    Optional<Opportunity> lock(long id);

    /**
     * The earlier opportunity of the same requester with the same text (white space and case folded), where one was opened
     * since then by another mail and is not rejected or withdrawn.
     */
    Optional<Opportunity> sameNeedBefore(Opportunity opportunity, Instant since);

    /** How the history begins to say that nobody was found to send it to. */
    String NOBODY_FITS = "nobody fits at present";

    /** Approved and open ones of which the last planning found nobody; newest first, at most limit. */
    List<Opportunity> fitNobody(int limit);

    /**
     * Open ones, not rejected, of the same requester, of its colleagues of the same domain or for the same customer, sent by another mail
     * before it and since then; newest first.
     */
    List<Opportunity> akinBefore(Opportunity opportunity, Instant since, int limit);

    /**
     * Newest first.
     *
     * @param before only those with a smaller id; empty from the newest
     * @param limit at most so many
     */
    List<Opportunity> page(Optional<Long> before, int limit, Optional<ReviewState> review);

    /** Those whose review has not ended, oldest first; at most limit. */
    List<Opportunity> waiting(int limit);

    /**
     * Those whose reference, name, subject, requester or customer has this in it, in any case, newest first.
     *
     * @param before only those with a smaller id; empty from the newest
     */
    List<Opportunity> search(String text, Optional<Long> before, int limit);

    /** All of one requester, newest first; at most limit. */
    List<Opportunity> ofRequester(MailAddress requester, int limit);

    /** Moves the review on and writes the history; nothing where it stands there already. */
    void review(long id, ReviewState to, String who, String reason);

    /** From now on its requester may be written to. */
    void reach(long id);

    /** Moves the opportunity on and writes the history; nothing where it stands there already. */
    void state(long id, OpportunityState to, String who, String reason);

    /**
     * Keeps an operator's correction beside the machine's reading.
     *
     * @param version the one that was edited
     * @return as it stands; empty where it has changed meanwhile or is not there
     */
    Optional<Opportunity> edit(String reference, long version, Need corrected, String who);

    /**
     * Keeps what the requester corrected, in the same way. The caller holds its lock.
     *
     * @return as it then stands
     */
    Opportunity correct(long id, Need corrected, String who);

    /** The requester says that it is right as it stands; its version stays. The next correction takes that back. */
    void confirm(long id, String who);

    /** Since when the requester's word stands for all of it; empty where it does not. */
    Optional<Instant> confirmed(long id);

    /** Something about it that decisions look at has changed beside it: it counts as another version. The caller holds its lock. */
    void touch(long id);

    /** A line of the history that is not a transition, such as "gone out to 3". */
    void note(long id, String who, String what);

    List<HistoryLine> history(long id);

    /** Those of several, by opportunity, each oldest first; without those that are unknown. */
    Map<Long, List<HistoryLine>> histories(Collection<Long> ids);

    /** What was known about its mail when it was opened; {@link Arrival#ORDINARY} for an unknown id. */
    Arrival arrival(long id);

    /**
     * @param part which need of the mail it is; 0 is the first, or the only one
     * @param slots how many roles of one project the mail asks for, this among them; 1 where it stands by itself
     * @param text what is said of it
     */
    record NewOpportunity(
            long mail,
            int part,
            int slots,
            Optional<Requester> requester,
            String subject,
            String text,
            String language,
            Need need,
            Arrival arrival) {

        /** The only one of its mail. */
        public NewOpportunity(
                long mail,
                Optional<Requester> requester,
                String subject,
                String text,
                String language,
                Need need,
                Arrival arrival) {
            this(mail, 0, 1, requester, subject, text, language, need, arrival);
        }

        /** From an ordinary mail without a Message-ID. */
        public NewOpportunity(
                long mail, Optional<Requester> requester, String subject, String text, String language, Need need) {
            this(mail, 0, 1, requester, subject, text, language, need, Arrival.ORDINARY);
        }
    }

    /**
     * @param who a person, a rule or a mail
     * @param from the state before; empty for a note or the beginning
     * @param to the state after; empty for a note
     */
    record HistoryLine(Instant at, String who, String from, String to, String reason) {}
}
