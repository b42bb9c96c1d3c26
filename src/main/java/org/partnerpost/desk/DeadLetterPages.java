package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.UndeliveredLetters;
import org.partnerpost.delivery.UndeliveredLetters.Undelivered;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;

/** What failed too often here, and letters that the other side did not take. */
@Path("/desk/dead-letters")
@AtDesk
class DeadLetterPages {
    private static final int MOST = 200;
    private static final String OPPORTUNITY = "opportunity";
    private static final String ALL = "/desk/dead-letters";

    /** What is told after a deed, by what it is called in the audit. */
    private static final Map<String, String> DONE = Map.of(
            "retried", "It is tried again. Where it fails once more, it comes back here.",
            "sent again", "The letter is on its way again. Where it is refused once more, it comes back here.",
            "dropped", "It is dropped, and goes nowhere any more.");

    private static final String NO_REASON = "Nothing was done: say why it is dropped.";

    private final WorkQueue queue;
    private final UndeliveredLetters letters;
    private final Opportunities opportunities;
    private final Moderation moderation;
    private final MailPanel.Lookup mails;
    private final Deeds deeds;
    private final Frame.Maker frames;
    private final Visit visit;
    private final InstantSource clock;

    DeadLetterPages(
            WorkQueue queue,
            UndeliveredLetters letters,
            Opportunities opportunities,
            Moderation moderation,
            MailPanel.Lookup mails,
            Deeds deeds,
            Frame.Maker frames,
            Visit visit,
            InstantSource clock) {
        this.queue = queue;
        this.letters = letters;
        this.opportunities = opportunities;
        this.moderation = moderation;
        this.mails = mails;
        this.deeds = deeds;
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Permitted(Permission.SEE_ALL)
    public Response all(@QueryParam("done") @DefaultValue("") String done) {
        return page(200, "", DONE.getOrDefault(done, ""));
    }

    /** One of them, with the mail that it comes from. */
    @GET
    @Path("{item}")
    @Permitted(Permission.SEE_ALL)
    public Response one(@PathParam("item") long item) {
        return queue.dead(MOST).stream()
                .filter(dead -> dead.item() == item)
                .findFirst()
                .map(dead -> DeskAnswer.ok(DeskPages.deadItem(
                        frames.of("dead"),
                        HeldPanel.dead(dead, reference(dead.load()), clock.instant()),
                        mails.of(dead.trace()))))
                .orElseGet(
                        () -> page(404, "It is not dead any more: it has gone on, or somebody has dealt with it.", ""));
    }

    @POST
    @Path("{item}/retry")
    @Permitted(Permission.MAINTAIN)
    public Response retry(@PathParam("item") long item) {
        return deed(item, "retried", "");
    }

    @POST
    @Path("{item}/drop")
    @Permitted(Permission.MAINTAIN)
    public Response drop(@PathParam("item") long item, @FormParam("reason") @DefaultValue("") String reason) {
        String why = Written.line(reason);
        return why.isEmpty() ? page(422, NO_REASON, "") : deed(item, "dropped", why);
    }

    @POST
    @Path("letters/{letter}/retry")
    @Permitted(Permission.MAINTAIN)
    public Response sendAgain(@PathParam("letter") long letter) {
        return letters.untrue(letter)
                .map(why -> page(409, "Nothing was done: " + why, ""))
                .orElseGet(() -> ofLetter("sent again", "", () -> letters.sendAgain(letter, visit.name())));
    }

    @POST
    @Path("letters/{letter}/drop")
    @Permitted(Permission.MAINTAIN)
    public Response putAside(@PathParam("letter") long letter, @FormParam("reason") @DefaultValue("") String reason) {
        String why = Written.line(reason);
        return why.isEmpty()
                ? page(422, NO_REASON, "")
                : ofLetter("dropped", why, () -> letters.putAside(letter, "dropped by " + visit.name() + ": " + why));
    }

    @FunctionalInterface
    private interface LetterDeed {
        Optional<Undelivered> done();
    }

    private Response ofLetter(String what, String why, LetterDeed deed) {
        boolean done = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Undelivered> before = deed.done();
            before.ifPresent(
                    letter -> deeds.done(what, "letter " + letter.id() + ", " + letter.kind(), letter.status(), why));
            return before.isPresent();
        });
        return done ? done(what) : page(409, "It is not among them any more.", "");
    }

    private Response deed(long item, String what, String why) {
        String reason = what + " by " + visit.name() + (why.isEmpty() ? "" : ": " + why);
        boolean drops = what.equals("dropped");
        boolean done = QuarkusTransaction.requiringNew().call(() -> {
            Optional<SetAside> dead = queue.setAside(item);
            boolean changed = drops ? queue.dropDead(item, reason) : queue.retryDead(item, reason);
            if (changed) {
                dead.ifPresent(found -> deeds.done(what, found.load().toString(), "dead at " + found.stage(), why));
            }
            if (changed && drops) {
                dead.map(SetAside::load)
                        .filter(load -> load.kind().equals(OPPORTUNITY))
                        .ifPresent(load -> moderation.giveUp(load.id(), visit.name(), why));
            }
            return changed;
        });
        return done ? done(what) : page(409, "It is not dead any more.", "");
    }

    private static Response done(String what) {
        return DeskAnswer.go(ALL + "?done=" + Cursor.encoded(what));
    }

    private Response page(int status, String fault, String done) {
        Instant now = clock.instant();
        return DeskAnswer.of(
                status,
                DeskPages.dead(
                        frames.of("dead"),
                        queue.dead(MOST).stream()
                                .map(item -> HeldPanel.dead(item, reference(item.load()), now))
                                .toList(),
                        letters.newest(MOST).stream()
                                .map(letter -> UndeliveredLine.of(
                                        letter,
                                        letter.opportunity()
                                                .map(this::reference)
                                                .orElse(""),
                                        now))
                                .toList(),
                        fault,
                        done));
    }

    private String reference(Load load) {
        return load.kind().equals(OPPORTUNITY) ? reference(load.id()) : "";
    }

    private String reference(long opportunity) {
        return opportunities.find(opportunity).map(Opportunity::reference).orElse("");
    }
}
