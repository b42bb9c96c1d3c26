package org.partnerpost.door;

import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.joining.OwnProfile.Draft;
import org.partnerpost.joining.PageForm;
import org.partnerpost.joining.PageForm.Filled;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.token.Tokens;

/** Joining by page: a form that leads to a letter, and the page behind that letter's link, where a yes counts. */
@Path("/m/join")
class JoinPage {
    private final Tokens tokens;
    private final OwnProfile profiles;
    private final JoinLimit limit;
    private final Letterhead head;
    private final InstantSource clock;
    private final PageForm form = new PageForm();

    JoinPage(Tokens tokens, OwnProfile profiles, JoinLimit limit, Letterhead head, InstantSource clock) {
        this.tokens = tokens;
        this.profiles = profiles;
        this.limit = limit;
        this.head = head;
        this.clock = clock;
    }

    @GET
    public Response open(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        String language = DoorLanguage.accepted(languages);
        Map<String, String> fields = new HashMap<>(form.fields(OwnProfile.blank(), Locale.forLanguageTag(language)));
        fields.put("language", language);
        return empty(200, "", fields, FormMistakes.NONE, language);
    }

    /** The answer is the same whether the address is known or not. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(
            MultivaluedMap<String, String> posted,
            @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        String language = DoorLanguage.accepted(languages);
        Map<String, String> fields = Posted.fields(posted);
        String written = fields.getOrDefault("email", "").strip();
        Optional<MailAddress> address = MailAddress.parse(written);
        if (address.isEmpty() || address.get().domain().equals(head.domain())) {
            return empty(400, written, fields, Mistakes.address(written, language), language);
        }
        return switch (form.read(fields, OwnProfile.blank(), address.get(), clock.instant())) {
            case Filled.Wrong wrong ->
                empty(400, written, fields, Mistakes.told(wrong.errors(), fields, language), language);
            case Filled.Well well -> {
                if (!limit.allows(client(request))) {
                    yield DoorAnswer.of(429, ProfilePages.tooMany(head.name(), head.help()), language);
                }
                profiles.wantsToJoin(address.get(), well.profile());
                yield DoorAnswer.of(200, ProfilePages.joinSent(head.name()), language);
            }
        };
    }

    @GET
    @Path("{token}")
    public Response look(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return draft(token)
                .map(draft -> draft.settled()
                        ? settled(draft)
                        : shown(
                                200,
                                draft,
                                token,
                                form.fields(draft.profile(), locale(draft)),
                                FormMistakes.NONE,
                                false))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response confirm(
            @PathParam("token") String token,
            MultivaluedMap<String, String> posted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return draft(token)
                .map(draft -> draft.settled() ? settled(draft) : confirmed(draft, token, Posted.fields(posted)))
                .orElseGet(() -> UnknownLink.answer(head, languages));
    }

    private Response confirmed(Draft draft, String token, Map<String, String> fields) {
        boolean same = fields.getOrDefault("revision", "").equals(String.valueOf(draft.revision()));
        if (!same) {
            return shown(409, draft, token, form.fields(draft.profile(), locale(draft)), FormMistakes.NONE, true);
        }
        return switch (form.read(fields, draft.profile(), draft.address(), clock.instant())) {
            case Filled.Wrong wrong ->
                shown(400, draft, token, fields, Mistakes.told(wrong.errors(), fields, language(draft)), false);
            case Filled.Well well -> {
                profiles.confirm(draft, well.profile());
                yield settled(draft);
            }
        };
    }

    private Optional<Draft> draft(String token) {
        return tokens.look(token)
                .filter(grant -> grant.purpose().equals("join"))
                .flatMap(grant -> profiles.draft(grant.holder()));
    }

    private Response empty(int status, String email, Map<String, String> fields, FormMistakes errors, String language) {
        return DoorAnswer.of(
                status,
                ProfilePages.join(head.name(), "/m/join", email, fields, errors, ConsentText.VERSION),
                language);
    }

    private Response shown(
            int status, Draft draft, String token, Map<String, String> fields, FormMistakes errors, boolean changed) {
        return DoorAnswer.of(
                status,
                ProfilePages.joinConfirm(
                        head.name(),
                        "/m/join/" + token,
                        Posted.masked(draft.address().toString()),
                        draft.revision(),
                        changed,
                        fields,
                        errors,
                        ConsentText.VERSION),
                language(draft));
    }

    private Response settled(Draft draft) {
        return DoorAnswer.of(
                200,
                profiles.belongs(draft)
                        ? ProfilePages.joined(
                                head.name(), Posted.masked(draft.address().toString()))
                        : ProfilePages.joinOver(head.name(), "/m/join"),
                language(draft));
    }

    private static String language(Draft draft) {
        return draft.profile().language().orElse("en");
    }

    private static Locale locale(Draft draft) {
        return Locale.forLanguageTag(language(draft));
    }

    private static String client(@Nullable HttpServerRequest request) {
        return request == null || request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }
}
