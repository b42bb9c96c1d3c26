package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.token.Tokens;

/** A mail that a stage holds, and what becomes of it. */
@Path("/desk/held/{item}")
@AtDesk
class HeldPages {
    private static final String READING = "reading";
    private static final String GONE = "This is not held any more: it has gone on, or somebody has dealt with it.";

    private final WorkQueue queue;
    private final AuthenticityCheck authenticity;
    private final ReceivedMails received;
    private final Tokens tokens;
    private final MailPanel.Lookup mails;
    private final Presence presence;
    private final Deeds deeds;
    private final Frame.Maker frames;
    private final Visit visit;
    private final InstantSource clock;

    HeldPages(
            WorkQueue queue,
            AuthenticityCheck authenticity,
            ReceivedMails received,
            Tokens tokens,
            MailPanel.Lookup mails,
            Presence presence,
            Deeds deeds,
            Frame.Maker frames,
            Visit visit,
            InstantSource clock) {
        this.queue = queue;
        this.authenticity = authenticity;
        this.received = received;
        this.tokens = tokens;
        this.mails = mails;
        this.presence = presence;
        this.deeds = deeds;
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Permitted(Permission.SEE_ALL)
    public Response held(@PathParam("item") long item) {
        return with(item, found -> page(200, found, ""));
    }

    @POST
    @Path("presence")
    @Permitted(Permission.SEE_ALL)
    public Response here(@PathParam("item") long item) {
        String meanwhile = queue.setAside(item).isPresent() ? "" : GONE;
        return DeskAnswer.ok(DeskPages.here(presence.here("mail " + item, visit.name()), meanwhile, "/desk"));
    }

    /** The operator vouches for the sender; then the stage looks at it afresh. */
    @POST
    @Path("vouch")
    @Permitted(Permission.DECIDE)
    public Response vouch(@PathParam("item") long item, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(item, reason, "say why you trust the sender", HeldPanel::vouching, (held, why) -> {
            if (!authenticity.vouch(held.load().id(), visit.name())) {
                return Optional.of("The mail names no one sender, so there is nobody to vouch for.");
            }
            boolean resumed = queue.resume(held.stage(), held.load(), visit.name() + " vouches for the sender: " + why);
            deeds.done("vouched for the sender", about(held), "held at " + held.stage(), why);
            return resumed ? Optional.empty() : Optional.of("It has gone on meanwhile.");
        });
    }

    /** What was taken for no need is read as one. */
    @POST
    @Path("need")
    @Permitted(Permission.DECIDE)
    public Response need(@PathParam("item") long item) {
        return deed(item, "it is a need", "", HeldPanel::asNeed, (held, why) -> {
            if (!queue.dropHeld(held.item(), visit.name() + ": read it as a need")) {
                return Optional.of("It has gone on meanwhile.");
            }
            queue.submit(READING, held.load(), held.trace());
            deeds.done("read as a need", about(held), "held at " + held.stage(), "");
            return Optional.empty();
        });
    }

    /** An operator answered a question to the house from its own mail program; what it did stays in the mail's way and in the audit. */
    @POST
    @Path("answered")
    @Permitted(Permission.DECIDE)
    public Response answered(@PathParam("item") long item, @FormParam("note") @DefaultValue("") String note) {
        String said = Written.line(note);
        return deed(item, said.isEmpty() ? "answered" : "answered: " + said, "", HeldPanel::asNeed, (held, why) -> {
            if (!queue.dropHeld(held.item(), visit.name() + " " + why)) {
                return Optional.of("It has gone on meanwhile.");
            }
            deeds.done("answered", about(held), "held at " + held.stage(), said);
            return Optional.empty();
        });
    }

    @POST
    @Path("drop")
    @Permitted(Permission.DECIDE)
    public Response drop(@PathParam("item") long item, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(item, reason, "say why it is dropped", HeldPanel::mail, (held, why) -> {
            if (!queue.dropHeld(held.item(), visit.name() + ": " + why)) {
                return Optional.of("It has gone on meanwhile.");
            }
            deeds.done("dropped", about(held), "held at " + held.stage(), why);
            return Optional.empty();
        });
    }

    @FunctionalInterface
    private interface Deed {
        /** Why it was not done; empty where it was. */
        Optional<String> on(SetAside held, String why);
    }

    private Response deed(long item, String reason, String wanted, Function<HeldPanel, Boolean> possible, Deed deed) {
        return with(item, held -> {
            String why = Written.line(reason);
            if (!possible.apply(panel(held))) {
                return page(409, held, "That cannot be done with it.");
            }
            if (why.isEmpty()) {
                return page(422, held, "Nothing was done: " + wanted + ".");
            }
            return QuarkusTransaction.requiringNew()
                    .call(() -> deed.on(held, why))
                    .map(fault -> page(409, held, fault))
                    .orElseGet(() -> DeskAnswer.go("/desk"));
        });
    }

    private static String about(SetAside held) {
        return held.load().toString();
    }

    private Response page(int status, SetAside held, String fault) {
        return DeskAnswer.of(status, DeskPages.held(frames.of("queue"), panel(held), mails.of(held.trace()), fault));
    }

    private HeldPanel panel(SetAside held) {
        boolean vouching = authenticity.canBeVouchedFor(held.load().id());
        boolean answers = received.find(held.load().id())
                .filter(mail -> mail.envelope().recipients().stream()
                        .anyMatch(address -> tokens.addressed(address).isPresent()))
                .isPresent();
        return HeldPanel.held(held, vouching, answers, clock.instant());
    }

    private Response with(long item, Function<SetAside, Response> answer) {
        return queue.setAside(item)
                .filter(found -> found.load().kind().equals("mail"))
                .map(answer)
                .orElseGet(() ->
                        DeskAnswer.of(404, DeskPages.refused(frames.of("queue").house(), GONE)));
    }
}
