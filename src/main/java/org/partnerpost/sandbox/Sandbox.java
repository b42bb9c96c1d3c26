package org.partnerpost.sandbox;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.sandbox.MailProgram.Sent;
import org.partnerpost.sandbox.MailProgram.Written;
import org.partnerpost.sandbox.SandboxPages.Draft;

/** The inboxes as pages: read as each person, answer as each person, and follow what becomes of it. */
@Path("/sandbox")
class Sandbox {
    private static final List<String> ADDRESSES = List.of("needs", "join", "help");

    private final SandboxGuard guard;
    private final FormToken token;
    private final SandboxInboxes inboxes;
    private final MailProgram program;
    private final WorkQueue queue;
    private final Letterhead head;

    Sandbox(
            SandboxGuard guard,
            FormToken token,
            SandboxInboxes inboxes,
            MailProgram program,
            WorkQueue queue,
            Letterhead head) {
        this.guard = guard;
        this.token = token;
        this.inboxes = inboxes;
        this.program = program;
        this.queue = queue;
        this.head = head;
    }

    @GET
    public Response everybody(@Context HttpServerRequest request) {
        guard.check(request);
        return page(200, SandboxPages.inbox(head.name(), inboxes.people(), "", Optional.empty(), inboxes.lines("")));
    }

    /** @param of an address, in any case; whoever got no mail yet has an empty inbox */
    @GET
    @Path("inbox")
    public Response inbox(@QueryParam("of") @DefaultValue("") String of, @Context HttpServerRequest request) {
        guard.check(request);
        String address = of.strip().toLowerCase(Locale.ROOT);
        return page(
                200,
                SandboxPages.inbox(
                        head.name(), inboxes.people(), address, inboxes.person(address), inboxes.lines(address)));
    }

    /** @param as {@code html} for the mail as a page */
    @GET
    @Path("messages/{id}")
    public Response message(
            @PathParam("id") String id,
            @QueryParam("as") @DefaultValue("") String as,
            @Context HttpServerRequest request) {
        guard.check(request);
        return message(200, mail(id), as.equals("html"), Draft.EMPTY);
    }

    /** For a frame of the page above: it may load nothing, run nothing, and opens links beside itself. */
    @GET
    @Path("messages/{id}/html")
    public Response html(@PathParam("id") String id, @Context HttpServerRequest request) {
        guard.check(request);
        String html = mail(id).html().orElseThrow(NotFoundException::new);
        return Response.ok(html.replaceFirst("(?i)<head>", "<head><base target=\"_blank\">"))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("messages/{id}/reply")
    public Response reply(
            @PathParam("id") String id,
            @FormParam("token") @DefaultValue("") String given,
            @FormParam("text") @DefaultValue("") String text,
            @Context HttpServerRequest request) {
        guard.check(request);
        token.check(given);
        ShownMail mail = mail(id);
        Draft draft = new Draft("", "", "", "", text, "");
        if (text.isBlank()) {
            return message(422, mail, false, draft.because("Write something first."));
        }
        String subject = mail.subject().startsWith("Re:") ? mail.subject() : "Re: " + mail.subject();
        return switch (program.send(new Written(mail.reader(), mail.answersGoTo(), subject, text, Optional.of(mail)))) {
            case Sent.Kept kept -> follow("/sandbox/way/" + kept.mail());
            case Sent.PastUs there -> follow("/sandbox/messages/" + there.message());
            case Sent.Refused refused -> message(422, mail, false, draft.because(fault(refused)));
        };
    }

    @GET
    @Path("write")
    public Response write(@QueryParam("as") @DefaultValue("") String as, @Context HttpServerRequest request) {
        guard.check(request);
        Optional<Draft> known =
                inboxes.person(as).map(person -> new Draft(person.name(), person.inbox(), "needs", "", "", ""));
        return write(200, known.orElse(Draft.EMPTY));
    }

    @POST
    @Path("write")
    public Response send(
            @FormParam("token") @DefaultValue("") String given,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("to") @DefaultValue("needs") String to,
            @FormParam("subject") @DefaultValue("") String subject,
            @FormParam("text") @DefaultValue("") String text,
            @Context HttpServerRequest request) {
        guard.check(request);
        token.check(given);
        Draft draft = new Draft(name, address, to, subject, text, "");
        Optional<MailAddress> from = MailAddress.parse(address.strip());
        if (from.isEmpty()) {
            return write(
                    422,
                    draft.because("\"" + address + "\" is no mail address: write one such as pat@partner.example."));
        }
        if (text.isBlank() || !ADDRESSES.contains(to)) {
            return write(422, draft.because("Write something first."));
        }
        MailAddress ours = new MailAddress(to, head.domain());
        return switch (program.send(
                new Written(new Mailbox(name, from.get()), ours, subject, text, Optional.empty()))) {
            case Sent.Kept kept -> follow("/sandbox/way/" + kept.mail());
            case Sent.PastUs there -> follow("/sandbox/messages/" + there.message());
            case Sent.Refused refused -> write(422, draft.because(fault(refused)));
        };
    }

    /** What became of a mail, step by step. */
    @GET
    @Path("way/{mail}")
    public Response way(@PathParam("mail") String mail, @Context HttpServerRequest request) {
        guard.check(request);
        long id = number(mail);
        String standing = queue.standing(id).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        List<TraceLine> steps = queue.trace(id).stream()
                .filter(step -> !step.outcome().equals("submitted"))
                .toList();
        return page(200, SandboxPages.way(head.name(), inboxes.people(), "", id, standing, steps));
    }

    private Response message(int status, ShownMail mail, boolean asHtml, Draft draft) {
        String inbox = mail.reader().address().folded();
        return page(
                status, SandboxPages.message(head.name(), inboxes.people(), inbox, mail, asHtml, token.value(), draft));
    }

    private Response write(int status, Draft draft) {
        List<String> addresses =
                ADDRESSES.stream().map(local -> local + "@" + head.domain()).toList();
        return page(status, SandboxPages.write(head.name(), inboxes.people(), "", addresses, token.value(), draft));
    }

    private static Response follow(String page) {
        return Response.seeOther(URI.create(page)).build();
    }

    private static String fault(Sent.Refused refused) {
        return "It was not taken: " + refused.answer();
    }

    private ShownMail mail(String id) {
        return inboxes.message(number(id)).map(ShownMail::of).orElseThrow(NotFoundException::new);
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.render())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }
}
