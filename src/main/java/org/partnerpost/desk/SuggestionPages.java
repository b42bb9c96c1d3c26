package org.partnerpost.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What to write in a field of a need, while it is written. */
@Path("/desk/suggestions")
@AtDesk
class SuggestionPages {

    @GET
    @Path("skills")
    @Permitted(Permission.SEE_NEEDS)
    public Response skills(@QueryParam("skills") @DefaultValue("") String field) {
        return DeskAnswer.ok(DeskPages.suggestions(Suggestions.skills(Written.line(field))));
    }

    @GET
    @Path("places")
    @Permitted(Permission.SEE_NEEDS)
    public Response places(@QueryParam("places") @DefaultValue("") String field) {
        return DeskAnswer.ok(DeskPages.suggestions(Suggestions.places(Written.line(field))));
    }
}
