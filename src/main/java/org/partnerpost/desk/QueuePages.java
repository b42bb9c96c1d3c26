package org.partnerpost.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.opportunity.Opportunities;

/** The queue: what waits, and deciding about several at once. */
@Path("/desk")
@AtDesk
class QueuePages {
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 100;

    private final Opportunities opportunities;
    private final WaitingList waiting;
    private final Figures figures;
    private final Deciding deciding;
    private final Frame.Maker frames;
    private final Visit visit;

    QueuePages(
            Opportunities opportunities,
            WaitingList waiting,
            Figures figures,
            Deciding deciding,
            Frame.Maker frames,
            Visit visit) {
        this.opportunities = opportunities;
        this.waiting = waiting;
        this.figures = figures;
        this.deciding = deciding;
        this.frames = frames;
        this.visit = visit;
    }

    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response queue(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam("kind") @DefaultValue("") String kind) {
        return page(200, sought, kind, "", Unsent.NOTHING, Set.of());
    }

    @POST
    @Path("decisions")
    @Permitted(Permission.DECIDE)
    public Response decide(
            @FormParam("decision") @DefaultValue("") String verb,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("need") @Nullable List<String> references,
            @FormParam("q") @DefaultValue("") String sought,
            @FormParam("kind") @DefaultValue("") String kind) {
        Optional<Decision> decision = Written.decision(verb, reason, note);
        List<String> chosen = references == null ? List.of() : references;
        Unsent unsent = new Unsent(verb, reason, note);
        Set<String> marked = chosen.stream().map(one -> one.split("@", 2)[0]).collect(Collectors.toSet());
        if (decision.isEmpty() || chosen.isEmpty()) {
            String nothing = "Nothing was done: mark one need or more, and choose what to do with them.";
            return page(422, sought, kind, nothing, unsent, marked);
        }
        List<String> faults = chosen.stream()
                .limit(AT_ONCE)
                .flatMap(one -> fault(one, decision.get()).stream())
                .toList();
        return faults.isEmpty()
                ? DeskAnswer.go(href(sought, kind))
                : page(409, sought, kind, String.join(" ", faults), unsent, marked);
    }

    /**
     * @param marked reference and version, with an @ between them: a decision is bound to what was looked at
     * @return why it was not decided so; empty where it was
     */
    private Optional<String> fault(String marked, Decision decision) {
        String[] parts = marked.split("@", 2);
        return opportunities
                .find(parts[0])
                .map(need -> deciding.decide(need, parts.length == 2 ? parts[1] : "", decision))
                .orElseGet(() -> Optional.of("There is no need " + parts[0] + "."));
    }

    /** The queue as it was looked at. */
    static String href(String sought, String kind) {
        return sought.isEmpty() && kind.isEmpty()
                ? "/desk"
                : "/desk?q=" + Cursor.encoded(sought) + "&kind=" + Cursor.encoded(kind);
    }

    private Response page(int status, String sought, String kind, String fault, Unsent unsent, Set<String> marked) {
        List<WaitingRow> all = waiting.rows(visit.name(), visit.may(Permission.SEE_ALL));
        // These wait for nobody, so they stand in no other list.
        Stream<WaitingRow> beside =
                kind.equals("unreached") ? waiting.fittingNobody(visit.name()).stream() : Stream.of();
        List<WaitingRow> rows = Stream.concat(all.stream(), beside)
                .filter(row -> of(kind, row) && (sought.isBlank() || row.has(sought)))
                .limit(SHOWN)
                .toList();
        return DeskAnswer.of(
                status,
                DeskPages.queue(
                        frames.of("queue"),
                        rows.stream().filter(row -> !row.forSender()).toList(),
                        rows.stream().filter(WaitingRow::forSender).toList(),
                        visit.may(Permission.DECIDE) && rows.stream().anyMatch(WaitingRow::decidable),
                        (int) all.stream().filter(row -> !row.forSender()).count(),
                        figures.oldest(
                                all.stream().filter(row -> !row.forSender()).toList()),
                        figures.now(),
                        sought,
                        kind,
                        fault,
                        unsent,
                        marked,
                        Written.reasons(unsent.reason())));
    }

    private static boolean of(String kind, WaitingRow row) {
        return switch (kind) {
            case "risk" -> row.risk() != WaitingRow.Risk.USUAL;
            case "quarantine" -> row.state().equals("in quarantine");
            case "decide" -> row.state().equals("to decide");
            case "asked" -> row.state().equals("asked back") || row.state().equals(WaitingRow.NOT_ASKED);
            case "unreached" ->
                row.state().equals(WaitingRow.REACHED_NOBODY) || row.state().equals(WaitingRow.FITS_NOBODY);
            case "mail" -> !row.need();
            default -> true;
        };
    }
}
