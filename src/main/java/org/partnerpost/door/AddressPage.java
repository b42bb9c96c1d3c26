package org.partnerpost.door;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.joining.OwnProfile.AddressQuestion;
import org.partnerpost.token.Tokens;

/** One side's yes to a change of address: the page shows the address that its reader does not have only in part. */
@Path("/m/address/{token}")
class AddressPage {
    private final Tokens tokens;
    private final OwnProfile profiles;
    private final Letterhead head;

    AddressPage(Tokens tokens, OwnProfile profiles, Letterhead head) {
        this.tokens = tokens;
        this.profiles = profiles;
        this.head = head;
    }

    @GET
    public Response ask(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return question(token, languages, question -> {
            MaskedPair shown = MaskedPair.of(question.from(), question.to());
            return DoorAnswer.of(
                    200,
                    ProfilePages.address(head.name(), "/m/address/" + token, shown.one(), shown.other()),
                    question.language());
        });
    }

    @POST
    @Transactional
    public Response agree(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return question(
                token,
                languages,
                question -> DoorAnswer.of(
                        200,
                        ProfilePages.addressAnswered(head.name(), profiles.agree(question), head.help()),
                        question.language()));
    }

    private Response question(String token, String languages, Function<AddressQuestion, Response> page) {
        return tokens.look(token)
                .filter(grant -> grant.purpose().equals("address"))
                .map(grant -> profiles.addressQuestion(grant.about())
                        .map(page)
                        .orElseGet(() -> DoorAnswer.of(
                                200,
                                ProfilePages.addressAnswered(head.name(), "over", head.help()),
                                DoorLanguage.accepted(languages))))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }
}
