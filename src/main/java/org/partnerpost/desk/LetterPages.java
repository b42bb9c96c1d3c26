package org.partnerpost.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;

/** One letter of ours, to be looked at: what its reader sees, without what lets one act for it. */
@Path("/desk/letters/{id}")
@AtDesk
class LetterPages {
    private final PostedLetters letters;
    private final Opportunities opportunities;
    private final Frame.Maker frames;

    LetterPages(PostedLetters letters, Opportunities opportunities, Frame.Maker frames) {
        this.letters = letters;
        this.opportunities = opportunities;
        this.frames = frames;
    }

    @GET
    @Permitted(Permission.SEE_ALL)
    public Response letter(@PathParam("id") long id) {
        return letters.find(id)
                .map(letter -> {
                    String need = letter.opportunity()
                            .flatMap(opportunities::find)
                            .map(Opportunity::reference)
                            .orElse("");
                    LetterPanel panel = LetterPanel.of(letter, need);
                    return DeskAnswer.ok(DeskPages.posted(
                            frames.of(panel.failed() ? "dead" : need.isEmpty() ? "" : "needs"), panel));
                })
                .orElseGet(() -> DeskAnswer.of(
                        404,
                        DeskPages.refused(frames.of("").house(), "There is no such letter, or it is no longer kept.")));
    }

    /** Its HTML, for the frame on that page. */
    @GET
    @Path("html")
    @Permitted(Permission.SEE_ALL)
    public Response html(@PathParam("id") long id) {
        return Caged.ownHtml(
                letters.find(id).map(kept -> OwnMail.of(kept.raw()).html()).orElse(""));
    }
}
