package org.partnerpost.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.moderation.rules.Resemblance;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunity;

/** The door: an operator's decision about one opportunity. Writes in the caller's transaction. */
public interface Moderation {
    /** So begins the line of a history that says that a decision was taken back: from then on it waits anew. */
    String TOOK_BACK = "took back: ";

    /**
     * Decides.
     *
     * @param who the operator or the API key's name, for the history
     * @return what came of it; {@link Decided.NotPossible} too while another decision about it can still be taken back
     */
    Decided decide(String reference, Decision decision, String who);

    /**
     * Decides, but so that it can be taken back for a while (setting {@code partnerpost.moderation.undo-within}): until then nothing
     * is changed and nothing goes out. An approval that a second operator has to give too is kept at once, as nothing goes out by it.
     *
     * @return {@link Decided.Deferred} where it waits now; as {@link #decide} where the house does not wait
     */
    Decided decideLater(String reference, Decision decision, String who);

    /** Why it cannot be decided so as it stands, as a clause for people; empty where nothing stands in its way. */
    Optional<String> obstacle(Opportunity opportunity, Decision decision);

    /**
     * Takes a decision back that waits for its time, or this operator's approval that waits for a second one.
     *
     * @return whether it still could
     */
    boolean takeBack(String reference, String who);

    /**
     * Keeps a correction of the need's fields beside the machine's reading.
     *
     * @param seen as it stood when it was corrected
     * @return as it stands; empty where it has changed since then, is not there, or a decision about it can still be taken back: that
     *     was made about what stands
     */
    Optional<Opportunity> correct(Opportunity seen, Need corrected, String who);

    /**
     * Brings an opportunity that was rejected, or approved and laid out for nobody, back among those to decide about: its fields can be
     * changed then, and approving it matches it afresh. Nobody is told.
     *
     * @param why for the history
     * @return whether it could; that nobody was asked the caller has seen, under its lock
     */
    boolean takeUpAgain(long opportunity, String who, String why);

    /**
     * Ends an opportunity whose way cannot be gone on with, because something fails again and again: its requester and whoever was
     * invited are told. Nothing where it has ended already.
     *
     * @param why in the operator's words, for the history; the letters do not repeat it
     */
    void giveUp(long opportunity, String who, String why);

    /** The decision that waits for its time; empty where none does. */
    Optional<Pending> pending(long opportunity);

    /** All decisions that wait, by opportunity. */
    Map<Long, Pending> allPending();

    /** Who has approved it as it stands, where a second operator has to; empty where nobody has or one is enough. */
    default Optional<String> approvedBy(Opportunity opportunity) {
        return Optional.ofNullable(approvedBy(List.of(opportunity)).get(opportunity.id()));
    }

    /** The same of several, by opportunity; without those that nobody has approved so. */
    Map<Long, String> approvedBy(Collection<Opportunity> needs);

    /** Of several: first approvals that count no longer, since the need was changed after them, and that nobody has given anew; by opportunity, the last of each. */
    Map<Long, FirstApproval> overtakenApprovals(Collection<Opportunity> needs);

    /** What an approval by this operator would come to where it would not count yet; empty where it would. */
    Optional<Decided.SecondWanted> secondWanted(Opportunity opportunity, String who);

    /** Of these the ones that go on as another need, each with the other's reference. */
    Map<Long, String> mergedInto(Collection<Opportunity> needs);

    /** What the rules found when they looked at it, in their order; empty before that. */
    List<Found> findings(long opportunity);

    /** Which need of the same requester or firm it may be in other words, as both stand now; empty where it is like none. */
    Optional<Resemblance> resembles(Opportunity opportunity);

    /**
     * @param rule which asked
     * @param weight {@code note}, {@code hold}, {@code quarantine} or {@code known already}
     * @param words a sentence for people
     */
    record Found(Instant at, String rule, String weight, String words) {}

    /**
     * @param reason for a merger the reference of the need that goes on; for a rejection one of {@code customer-problem-unclear}, {@code next-steps-unclear}, {@code
     *     unable-to-support}, {@code duplicate}, {@code not-an-opportunity}, {@code outside-our-network-terms}, {@code
     *     spam-or-phishing}, {@code other}; else free, and may be empty
     * @param note in the operator's own words; the question where one is asked; else it may be empty
     */
    record Decision(Verb verb, String reason, String note) {
        /** As histories keep it. */
        String said() {
            String between = reason.isBlank() || note.isBlank() ? "" : ": ";
            return reason.strip() + between + note.strip();
        }
    }

    /** One operator's, where a second has to approve too. */
    record FirstApproval(String who, Instant at) {}

    /** @param due when it is carried out */
    record Pending(Decision decision, String who, Instant due) {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

        /** Why nothing else can be decided about it now, as a clause for people. */
        public String words(String reference) {
            return reference + " has just been " + decision.verb().done() + " by " + who
                    + "; that can be taken back until " + TIME.format(due);
        }
    }

    enum Verb {
        APPROVE("approved"),
        REJECT("rejected"),
        ASK("asked back"),
        QUARANTINE("put into quarantine"),
        WITHDRAW("withdrawn"),
        /** It goes on as another need, which keeps its words; this one ends. */
        MERGE("merged");

        private final String done;

        Verb(String done) {
            this.done = done;
        }

        /** What has become of a need then, for people. */
        public String done() {
            return done;
        }
    }

    sealed interface Decided {
        record Carried(String reference) implements Decided {}

        /** It is carried out at that time, unless it is taken back before. */
        record Deferred(String reference, Instant due) implements Decided {}

        /**
         * An approval that is kept, and counts once another operator approves the same version too.
         *
         * @param recipients how many it would reach; {@link #UNKNOWN} where nobody can say at present
         */
        record SecondWanted(String reference, int recipients) implements Decided {
            static final int UNKNOWN = Integer.MAX_VALUE;

            /** Why, as a clause for people. */
            public String why() {
                return recipients == UNKNOWN
                        ? "nobody can say at present how many it would reach"
                        : "it would reach " + recipients + (recipients == 1 ? " specialist" : " specialists");
            }
        }

        record Unknown(String reference) implements Decided {}

        /** It cannot be decided so as it stands. */
        record NotPossible(String why) implements Decided {}
    }
}
