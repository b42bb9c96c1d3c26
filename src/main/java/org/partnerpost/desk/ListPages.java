package org.partnerpost.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.desk.DeskPages.AuditLine;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** All needs, and the audit. */
@Path("/desk")
@AtDesk
class ListPages {
    private final Opportunities opportunities;
    private final NeedLines lines;
    private final Audit audit;
    private final SpecialistNames names;
    private final Frame.Maker frames;
    private final InstantSource clock;

    ListPages(
            Opportunities opportunities,
            NeedLines lines,
            Audit audit,
            SpecialistNames names,
            Frame.Maker frames,
            InstantSource clock) {
        this.names = names;
        this.opportunities = opportunities;
        this.lines = lines;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("needs")
    @Permitted(Permission.SEE_NEEDS)
    public Response needs(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam("after") @DefaultValue("") String after) {
        Optional<Long> before = Optional.of(Cursor.number(after, Long.MAX_VALUE));
        List<Opportunity> found = sought.isBlank()
                ? opportunities.page(before, Cursor.SHOWN + 1, Optional.empty())
                : opportunities.search(sought, before, Cursor.SHOWN + 1);
        return DeskAnswer.ok(DeskPages.needs(
                frames.of("needs"),
                lines.of(Cursor.shown(found), clock.instant()),
                sought,
                Cursor.next("/desk/needs", sought, found, need -> String.valueOf(need.id()))));
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
        Map<Long, String> known = names.in(rows.stream().map(row -> row.deed().after()));
        return DeskAnswer.ok(DeskPages.audit(
                frames.of("audit"),
                Cursor.shown(rows).stream().map(row -> line(row, known)).toList(),
                about,
                next,
                chain));
    }

    /** What it changed, in words. */
    private static List<Linked> told(Audit.Deed deed, Map<Long, String> names) {
        if (KeptNeed.isOne(deed.after())) {
            List<String> edit = KeptNeed.changes(deed.before(), deed.after());
            List<String> lines = edit.isEmpty() ? List.of("No field is another than before.") : edit;
            return lines.stream().map(Linked::plain).toList();
        }
        return deed.after().isEmpty() ? List.of() : List.of(Linked.of(HistoryWords.said(deed.after()), names));
    }

    private static AuditLine line(Audit.Row row, Map<Long, String> names) {
        Audit.Deed deed = row.deed();
        return new AuditLine(
                row.number(),
                Ago.of(row.at(), row.at()).exact(),
                HistoryWords.who(deed.who()),
                deed.what(),
                deed.about(),
                AuditLine.matter(deed.about()),
                told(deed, names),
                deed.before(),
                deed.after(),
                row.hash().substring(0, 12));
    }
}
