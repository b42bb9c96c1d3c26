package org.partnerpost.door;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.door.Visitor.Known;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.joining.PageForm;
import org.partnerpost.joining.PageForm.Filled;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;

/** One's own profile and wishes, behind the link in every letter to a specialist. Each change is confirmed here and by mail. */
@Path("/m/profile/{token}")
class ProfilePage {
    private static final String PURPOSE = "profile";

    private final Visitor visitor;
    private final Specialists specialists;
    private final OwnProfile profiles;
    private final Letterhead head;
    private final InstantSource clock;
    private final PageForm form = new PageForm();

    ProfilePage(Visitor visitor, Specialists specialists, OwnProfile profiles, Letterhead head, InstantSource clock) {
        this.visitor = visitor;
        this.specialists = specialists;
        this.profiles = profiles;
        this.head = head;
        this.clock = clock;
    }

    @GET
    public Response open(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> shown(known, token, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response save(
            @PathParam("token") String token,
            @Nullable MultivaluedMap<String, String> posted,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> {
            Specialist specialist = known.specialist();
            Map<String, String> fields = Posted.fields(posted);
            if (posted == null || !posted.containsKey("skills")) {
                return shown(known, token, "");
            }
            return switch (form.read(fields, specialist.profile(), specialist.address(), clock.instant())) {
                case Filled.Wrong wrong ->
                    page(400, known, token, "", fields, Mistakes.told(wrong.errors(), fields, known.language()));
                case Filled.Well well -> {
                    profiles.save(specialist, well.profile());
                    yield shown(now(known), token, "saved");
                }
            };
        });
    }

    @POST
    @Path("undo")
    @Transactional
    public Response undo(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> {
            profiles.undo(known.specialist());
            return shown(now(known), token, "undone");
        });
    }

    @POST
    @Path("leave")
    @Transactional
    public Response leave(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> {
            profiles.leave(known.specialist());
            return DoorAnswer.of(200, ProfilePages.left(head.name(), Posted.masked(known.address())), known.language());
        });
    }

    /** Mails a fresh link: an old mail that was passed on must not be able to start mail again. */
    @POST
    @Path("restart")
    @Transactional
    public Response restart(
            @PathParam("token") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> {
            profiles.askRestart(known.specialist());
            return shown(known, token, "restart");
        });
    }

    @POST
    @Path("address")
    @Transactional
    public Response address(
            @PathParam("token") String token,
            @FormParam("address") @DefaultValue("") String written,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String languages) {
        return known(token, languages, known -> {
            Optional<MailAddress> wanted = MailAddress.parse(written.strip())
                    .filter(address -> !address.domain().equals(head.domain()));
            if (wanted.isEmpty()) {
                return page(
                        400,
                        known,
                        token,
                        "",
                        form.fields(known.specialist().profile(), Locale.forLanguageTag(known.language())),
                        Mistakes.address(written.strip(), known.language()));
            }
            profiles.askAddress(known.specialist(), wanted.get());
            return shown(known, token, "address");
        });
    }

    private Response known(String token, String languages, Function<Known, Response> page) {
        return visitor.known(token, PURPOSE).map(page).orElseGet(() -> UnknownLink.answer(head, languages));
    }

    private Known now(Known known) {
        return new Known(specialists.find(known.specialist().id()).orElseThrow(), known.grant());
    }

    private Response shown(Known known, String token, String note) {
        Map<String, String> fields = form.fields(known.specialist().profile(), Locale.forLanguageTag(known.language()));
        return page(200, known, token, note, fields, FormMistakes.NONE);
    }

    private Response page(
            int status, Known known, String token, String note, Map<String, String> fields, FormMistakes errors) {
        Specialist specialist = known.specialist();
        return DoorAnswer.of(
                status,
                ProfilePages.profile(
                        head.name(),
                        "/m/profile/" + token,
                        Posted.masked(known.address()),
                        note,
                        specialist.suppression().isPresent(),
                        specialist.unsubscribed(),
                        profiles.undoable(specialist),
                        fields,
                        errors,
                        head.help()),
                known.language());
    }
}
