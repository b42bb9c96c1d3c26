package org.partnerpost.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
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
    private final Foreseen.Lookup foreseen;
    private final Moderation moderation;
    private final JustDecided.Lookup justDecided;
    private final QueueNews.Lookup queueNews;
    private final Frame.Maker frames;
    private final Visit visit;

    QueuePages(
            Opportunities opportunities,
            WaitingList waiting,
            Figures figures,
            Deciding deciding,
            Foreseen.Lookup foreseen,
            Moderation moderation,
            JustDecided.Lookup justDecided,
            QueueNews.Lookup queueNews,
            Frame.Maker frames,
            Visit visit) {
        this.opportunities = opportunities;
        this.waiting = waiting;
        this.figures = figures;
        this.deciding = deciding;
        this.foreseen = foreseen;
        this.moderation = moderation;
        this.justDecided = justDecided;
        this.queueNews = queueNews;
        this.frames = frames;
        this.visit = visit;
    }

    @GET
    @Permitted(Permission.SEE_NEEDS)
    public Response queue(
            @QueryParam("q") @DefaultValue("") String sought,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("just") @DefaultValue("") String just) {
        return page(200, sought, kind, just, "", Unsent.NOTHING, Set.of());
    }

    /** What was decided at once and can still be taken back; asked for while it is. */
    @GET
    @Path("decisions")
    @Permitted(Permission.SEE_NEEDS)
    public Response just(
            @QueryParam("q") @DefaultValue("") String sought,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("just") @DefaultValue("") String key) {
        JustDecided just = justDecided.of(key);
        Response bar = DeskAnswer.ok(DeskPages.just(frames.of("queue"), just, sought, kind));
        return just.words().isEmpty()
                ? Response.fromResponse(bar).header("HX-Trigger", "settled").build()
                : bar;
    }

    /** @param shown what the page shows, each as {@link WaitingRow#shown} */
    @POST
    @Path("news")
    @Permitted(Permission.SEE_NEEDS)
    public Response news(
            @FormParam("shown") @Nullable List<String> shown,
            @FormParam("q") @DefaultValue("") String sought,
            @FormParam("kind") @DefaultValue("") String kind) {
        QueueNews news = queueNews.since(shown == null ? List.of() : shown, rows(all(), sought, kind), visit.name());
        return DeskAnswer.ok(DeskPages.news(news.fresh(), news.fates(), href(sought, kind)));
    }

    /** What approving those that are marked would come to; asked for as they are marked. */
    @POST
    @Path("decisions/foreseen")
    @Permitted(Permission.DECIDE)
    public Response foreseen(@FormParam("need") @Nullable List<String> references) {
        List<String> chosen = references == null ? List.of() : references;
        Decision approval = new Decision(Verb.APPROVE, "", "");
        return DeskAnswer.ok(DeskPages.foreseen(foreseen.of(approval, several(chosen)), true));
    }

    /** Several are decided only where what would come of it was shown. */
    @POST
    @Path("decisions")
    @Permitted(Permission.DECIDE)
    public Response decide(
            @FormParam("decision") @DefaultValue("") String verb,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("told") @DefaultValue("") String told,
            @FormParam("need") @Nullable List<String> references,
            @FormParam("q") @DefaultValue("") String sought,
            @FormParam("kind") @DefaultValue("") String kind) {
        Optional<Decision> decision = Written.decision(verb, reason, note);
        List<String> chosen = references == null ? List.of() : references;
        Unsent unsent = new Unsent(verb, reason, note);
        Set<String> marked = chosen.stream().map(one -> one.split("@", 2)[0]).collect(Collectors.toSet());
        if (decision.isEmpty() || chosen.isEmpty()) {
            String nothing = "Nothing was done: mark one need or more, and choose what to do with them.";
            return page(422, sought, kind, "", nothing, unsent, marked);
        }
        if (chosen.size() > 1 && !Foreseen.wasTold(told, chosen)) {
            Foreseen come = foreseen.of(decision.get(), several(chosen));
            return DeskAnswer.ok(DeskPages.several(frames.of("queue"), come, reason, note, sought, kind));
        }
        List<String> done = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        chosen.stream()
                .limit(AT_ONCE)
                .forEach(one ->
                        fault(one, decision.get()).ifPresentOrElse(faults::add, () -> done.add(one.split("@", 2)[0])));
        String just = JustDecided.key(done);
        if (faults.isEmpty()) {
            return DeskAnswer.go(href(sought, kind, just));
        }
        String counted = chosen.size() == 1
                ? ""
                : faults.size() + " of " + chosen.size() + " "
                        + (faults.size() == 1 ? "was" : "were") + " not "
                        + decision.get().verb().done() + ". ";
        return page(409, sought, kind, just, counted + String.join(" ", faults), unsent, marked);
    }

    /** Takes back all that was decided at once, as far as it has not been carried out. */
    @POST
    @Path("decisions/undo")
    @Permitted(Permission.DECIDE)
    public Response undo(
            @FormParam("need") @Nullable List<String> references,
            @FormParam("q") @DefaultValue("") String sought,
            @FormParam("kind") @DefaultValue("") String kind) {
        List<String> late = (references == null ? List.<String>of() : references)
                .stream()
                        .limit(AT_ONCE)
                        .filter(one ->
                                !QuarkusTransaction.requiringNew().call(() -> moderation.takeBack(one, visit.name())))
                        .toList();
        String fault = "Too late to take back " + String.join(", ", late) + ": it has been carried out.";
        return late.isEmpty()
                ? DeskAnswer.go(href(sought, kind))
                : page(409, sought, kind, "", fault, Unsent.NOTHING, Set.of());
    }

    /**
     * @param marked reference and version, with an @ between them: a decision is bound to what was looked at
     * @return why it was not decided so; empty where it was
     */
    private Optional<String> fault(String marked, Decision decision) {
        String[] parts = marked.split("@", 2);
        return opportunities
                .find(parts[0])
                .map(need -> deciding.decide(need, parts.length == 2 ? parts[1] : "", decision)
                        .map(why -> why.startsWith(need.reference()) ? why : need.reference() + ": " + why))
                .orElseGet(() -> Optional.of("There is no need " + parts[0] + "."));
    }

    private static List<String> several(List<String> chosen) {
        return chosen.stream().limit(AT_ONCE).toList();
    }

    /** The queue as it was looked at. */
    static String href(String sought, String kind) {
        return href(sought, kind, "");
    }

    private static String href(String sought, String kind, String just) {
        String looked = looked(sought, kind);
        return just.isEmpty() ? looked : looked + (looked.contains("?") ? "&" : "?") + "just=" + just;
    }

    private static String looked(String sought, String kind) {
        return sought.isEmpty() && kind.isEmpty()
                ? "/desk"
                : "/desk?q=" + Cursor.encoded(sought) + "&kind=" + Cursor.encoded(kind);
    }

    private List<WaitingRow> all() {
        return waiting.rows(visit.name(), visit.may(Permission.SEE_ALL));
    }

    private List<WaitingRow> rows(List<WaitingRow> all, String sought, String kind) {
        // These wait for nobody, so they stand in no other list.
        Stream<WaitingRow> beside =
                kind.equals("unreached") ? waiting.fittingNobody(visit.name()).stream() : Stream.of();
        return Stream.concat(all.stream(), beside)
                .filter(row -> of(kind, row) && (sought.isBlank() || row.has(sought)))
                .limit(SHOWN)
                .toList();
    }

    private Response page(
            int status, String sought, String kind, String just, String fault, Unsent unsent, Set<String> marked) {
        List<WaitingRow> all = all();
        List<WaitingRow> rows = rows(all, sought, kind);
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
                        justDecided.of(just),
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
