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
import java.util.List;
import java.util.Optional;
import org.partnerpost.desk.DeskPages.AuditLine;
import org.partnerpost.moderation.Audit;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;

/** All needs, dead letters and the audit. */
@Path("/desk")
@AtDesk
class ListPages {
    private static final int DEAD = 200;
    private static final String OPPORTUNITY = "opportunity";

    private final Opportunities opportunities;
    private final WorkQueue queue;
    private final Audit audit;
    private final Moderation moderation;
    private final Deeds deeds;
    private final Frame.Maker frames;
    private final Visit visit;
    private final InstantSource clock;

    ListPages(
            Opportunities opportunities,
            WorkQueue queue,
            Audit audit,
            Moderation moderation,
            Deeds deeds,
            Frame.Maker frames,
            Visit visit,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.queue = queue;
        this.audit = audit;
        this.moderation = moderation;
        this.deeds = deeds;
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Path("needs")
    @Permitted(Permission.SEE_NEEDS)
    public Response needs(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam("after") @DefaultValue("") String after) {
        Instant now = clock.instant();
        Optional<Long> before = Optional.of(Cursor.number(after, Long.MAX_VALUE));
        List<Opportunity> found = sought.isBlank()
                ? opportunities.page(before, Cursor.SHOWN + 1, Optional.empty())
                : opportunities.search(sought, before, Cursor.SHOWN + 1);
        return DeskAnswer.ok(DeskPages.needs(
                frames.of("needs"),
                Cursor.shown(found).stream()
                        .map(need -> NeedPanels.line(need, now))
                        .toList(),
                sought,
                Cursor.next("/desk/needs", sought, found, need -> String.valueOf(need.id()))));
    }

    @GET
    @Path("dead-letters")
    @Permitted(Permission.SEE_ALL)
    public Response dead() {
        return dead(200, "");
    }

    @POST
    @Path("dead-letters/{item}/retry")
    @Permitted(Permission.MAINTAIN)
    public Response retry(@PathParam("item") long item) {
        return deed(item, "retried", "");
    }

    @POST
    @Path("dead-letters/{item}/drop")
    @Permitted(Permission.MAINTAIN)
    public Response drop(@PathParam("item") long item, @FormParam("reason") @DefaultValue("") String reason) {
        String why = Written.line(reason);
        return why.isEmpty() ? dead(422, "Nothing was done: say why it is dropped.") : deed(item, "dropped", why);
    }

    @GET
    @Path("audit")
    @Permitted(Permission.SEE_ALL)
    public Response audit(
            @QueryParam("about") @DefaultValue("") String about, @QueryParam("after") @DefaultValue("") String after) {
        List<Audit.Row> rows = audit.page(about, Optional.of(Cursor.number(after, Long.MAX_VALUE)), Cursor.SHOWN + 1);
        String chain = switch (audit.check()) {
            case Audit.Chain.Whole whole -> "";
            case Audit.Chain.Broken broken -> "The chain is broken at row " + broken.row() + ": " + broken.why() + ".";
        };
        String next = rows.size() > Cursor.SHOWN
                ? "/desk/audit?about=" + Cursor.encoded(about) + "&after="
                        + rows.get(Cursor.SHOWN - 1).number()
                : "";
        return DeskAnswer.ok(DeskPages.audit(
                frames.of("audit"),
                Cursor.shown(rows).stream().map(ListPages::line).toList(),
                about,
                next,
                chain));
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
        return done ? DeskAnswer.go("/desk/dead-letters") : dead(409, "It is not dead any more.");
    }

    private Response dead(int status, String note) {
        Instant now = clock.instant();
        return DeskAnswer.of(
                status,
                DeskPages.dead(
                        frames.of("dead"),
                        queue.dead(DEAD).stream()
                                .map(item -> HeldPanel.of(item, reference(item.load()), now))
                                .toList(),
                        note));
    }

    private String reference(Load load) {
        return load.kind().equals(OPPORTUNITY)
                ? opportunities.find(load.id()).map(Opportunity::reference).orElse("")
                : "";
    }

    private static AuditLine line(Audit.Row row) {
        Audit.Deed deed = row.deed();
        return new AuditLine(
                row.number(),
                Ago.of(row.at(), row.at()).exact(),
                deed.who(),
                deed.what(),
                deed.about(),
                deed.before(),
                deed.after(),
                row.hash().substring(0, 12));
    }
}
