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
import org.partnerpost.desk.DeskPages.RequesterLine;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.Requesters;

/** Requesters, by address: their needs, and whether they are written to. */
@Path("/desk/requesters")
@AtDesk
class RequesterPages {
    private static final int NEEDS = 100;

    private final Requesters requesters;
    private final Opportunities opportunities;
    private final Deeds deeds;
    private final SuppressionHistory suppressions;
    private final NeedLines lines;
    private final Correspondence correspondence;
    private final Frame.Maker frames;
    private final Visit visit;
    private final InstantSource clock;

    RequesterPages(
            Requesters requesters,
            Opportunities opportunities,
            Deeds deeds,
            SuppressionHistory suppressions,
            NeedLines lines,
            Correspondence correspondence,
            Frame.Maker frames,
            Visit visit,
            InstantSource clock) {
        this.requesters = requesters;
        this.opportunities = opportunities;
        this.deeds = deeds;
        this.suppressions = suppressions;
        this.lines = lines;
        this.correspondence = correspondence;
        this.frames = frames;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Permitted(Permission.SEE_ALL)
    public Response all(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam("after") @DefaultValue("") String after) {
        Instant now = clock.instant();
        List<Requesters.Known> found = requesters.page(sought, after, Cursor.SHOWN + 1);
        return DeskAnswer.ok(DeskPages.requesters(
                frames.of("requesters"),
                Cursor.shown(found).stream().map(one -> line(one, now)).toList(),
                sought,
                Cursor.next(
                        "/desk/requesters", sought, found, one -> one.address().folded())));
    }

    @GET
    @Path("{address}")
    @Permitted(Permission.SEE_ALL)
    public Response one(@PathParam("address") String address) {
        return page(200, address, "");
    }

    @POST
    @Path("{address}/suppress")
    @Permitted(Permission.DECIDE)
    public Response suppress(
            @PathParam("address") String address, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(address, reason, true);
    }

    @POST
    @Path("{address}/lift")
    @Permitted(Permission.DECIDE)
    public Response lift(@PathParam("address") String address, @FormParam("reason") @DefaultValue("") String reason) {
        return deed(address, reason, false);
    }

    private Response deed(String written, String reason, boolean suppresses) {
        String why = Written.line(reason);
        Optional<MailAddress> address = MailAddress.parse(written);
        if (why.isEmpty() || address.isEmpty()) {
            return page(422, written, "Nothing was done: say why.");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (suppresses) {
                requesters.suppress(address.get(), why, visit.name());
            } else {
                requesters.lift(address.get());
            }
            deeds.done(
                    suppresses ? SuppressionHistory.SUPPRESSED : SuppressionHistory.LIFTED,
                    about(address.get()),
                    "",
                    why);
            noteAt(address.get(), (suppresses ? WhyHere.SUPPRESSED : WhyHere.LIFTED) + why);
        });
        return DeskAnswer.go(href(address.get().toString()));
    }

    /** Needs that wait already were let in before: whoever decides about them must see it there. */
    private void noteAt(MailAddress address, String what) {
        opportunities.ofRequester(address, NEEDS).stream()
                .filter(NeedPanels::waits)
                .forEach(need -> opportunities.note(need.id(), visit.name(), what));
    }

    private Response page(int status, String written, String fault) {
        Optional<MailAddress> address = MailAddress.parse(written);
        List<Opportunity> needs =
                address.map(known -> opportunities.ofRequester(known, NEEDS)).orElse(List.of());
        if (needs.isEmpty()) {
            return DeskAnswer.of(
                    404,
                    DeskPages.refused(frames.of("requesters").house(), "Nobody with this address has sent a need."));
        }
        Instant now = clock.instant();
        Opportunity newest = needs.getFirst();
        RequesterLine line = new RequesterLine(
                address.orElseThrow().toString(),
                newest.requester()
                        .map(Requester::mailbox)
                        .map(mailbox -> mailbox.name())
                        .orElse(""),
                needs.size(),
                Ago.of(newest.createdAt(), now),
                requesters
                        .suppression(address.orElseThrow())
                        .map(RequesterPages::words)
                        .orElse(""));
        return DeskAnswer.of(
                status,
                DeskPages.requester(
                        frames.of("requesters"),
                        line,
                        lines.of(needs, now),
                        correspondence.sent(needs),
                        correspondence.answered(needs),
                        suppressions.of(about(address.orElseThrow())),
                        fault));
    }

    /** The page of one address. */
    static String href(String address) {
        return "/desk/requesters/" + Cursor.segment(address);
    }

    private static String about(MailAddress address) {
        return "requester " + address;
    }

    private static RequesterLine line(Requesters.Known one, Instant now) {
        return new RequesterLine(
                one.address().toString(),
                one.name(),
                one.needs(),
                Ago.of(one.last(), now),
                one.suppression().map(RequesterPages::words).orElse(""));
    }

    private static String words(Requesters.Suppression suppression) {
        return suppression.reason() + " (" + suppression.who() + ")";
    }
}
