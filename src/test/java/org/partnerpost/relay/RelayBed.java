package org.partnerpost.relay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.Envelope;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.SampleOpportunities;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** New people, needs and answers for each test, in the real database; every From counts as proven. */
@ApplicationScoped
public class RelayBed {
    private final Opportunities opportunities;
    private final Specialists specialists;
    private final Invitations invitations;
    private final ReceivedMails mails;
    private final Tokens tokens;
    private final Session database;
    private final RelayStage stage;

    RelayBed(
            Opportunities opportunities,
            Specialists specialists,
            Invitations invitations,
            ReceivedMails mails,
            Tokens tokens,
            Session database,
            ReplyRelay relay,
            ReadBack readBack,
            PostedLetters letters,
            Matters matters,
            Voices voices,
            Closing closing,
            Leaving leaving,
            Outbox outbox,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.specialists = specialists;
        this.invitations = invitations;
        this.mails = mails;
        this.tokens = tokens;
        this.database = database;
        this.stage = new RelayStage(
                mails,
                tokens,
                new EverybodyBelieved(mails),
                relay,
                readBack,
                new Astray(letters, new EverybodyBelieved(mails), matters, opportunities, outbox),
                matters,
                opportunities,
                voices,
                closing,
                leaving,
                outbox,
                clock);
    }

    /** @param text decoded, of all that its reader sees */
    public record Sent(String kind, String recipient, String raw, ParsedMail mail) {
        public String text() {
            return mail.subject() + "\n" + mail.text();
        }
    }

    public Opportunity need() {
        return need("Pat Novak", "pat@partner-" + UUID.randomUUID() + ".example");
    }

    public Opportunity need(String name, String address) {
        return need(name, address, ReviewState.APPROVED, "data-migration");
    }

    /** One that its requester has had read back to it. */
    Opportunity inReview(ReviewState review, String... skills) {
        return need("Pat Novak", "pat@partner-" + UUID.randomUUID() + ".example", review, skills);
    }

    /** Another one that came in the same mail. */
    Opportunity beside(Opportunity need, String... skills) {
        return need(need.mail(), 1, need.requester().orElseThrow().mailbox(), ReviewState.APPROVED, skills);
    }

    private Opportunity need(String name, String address, ReviewState review, String... skills) {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return need(mail, 0, new Mailbox(name, MailAddress.of(address)), review, skills);
    }

    private Opportunity need(long mail, int part, Mailbox requester, ReviewState review, String... skills) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Opportunity opened = opportunities.open(new NewOpportunity(
                    mail,
                    part,
                    1,
                    Optional.of(new Requester(requester, "en")),
                    "A need",
                    UUID.randomUUID().toString(),
                    "en",
                    SampleOpportunities.asking(skills),
                    Arrival.ORDINARY));
            opportunities.reach(opened.id());
            opportunities.review(opened.id(), review, "test", "");
            return opportunities.find(opened.id()).orElseThrow();
        });
    }

    public Specialist specialist() {
        return specialist("dana." + UUID.randomUUID() + "@weber-systems.example");
    }

    public Specialist specialist(String address) {
        return known(
                UUID.randomUUID().toString(), address, Profiles.with("Contoso", List.of("data-migration"), List.of()));
    }

    private Specialist known(String reference, String address, Profile profile) {
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of(address),
                        profile,
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()))
                .specialist();
    }

    /** One whose firm and person are named so. */
    Specialist canary(String firm, String person, String address) {
        Profile named = Profiles.of(firm, person, List.of("data-migration"));
        return known(address, address, named);
    }

    /** From now on it is written to in that language. */
    public void speaks(Specialist specialist, String language) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(
                                "update specialist set profile = jsonb_set(profile, '{language}', to_jsonb(cast(:language as text)))"
                                        + " where id = :id")
                        .setParameter("language", language)
                        .setParameter("id", specialist.id())
                        .executeUpdate());
    }

    /** Laid out for it, and not sent yet. */
    public Invitation queued(Opportunity need, Specialist specialist) {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .invite(need.id(), specialist.id(), 1, 0.5, List.of("data migration"))
                        .orElseThrow());
    }

    public Invitation asked(Opportunity need, Specialist specialist) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Invitation invitation = queued(need, specialist);
            invitations.state(invitation.id(), InvitationState.SENT, "");
            return invitations.find(invitation.id()).orElseThrow();
        });
    }

    public Outcome says(Specialist specialist, Invitation invitation, String body) {
        return mail(
                specialist.address().toString(),
                token("reply", "specialist " + specialist.id(), "invitation " + invitation.id()),
                body);
    }

    public Outcome decides(Opportunity need, String body) {
        return mail(
                need.requester().orElseThrow().mailbox().address().toString(),
                token("reply", "requester", "opportunity " + need.id()),
                body);
    }

    /** A plain mail to a reply address. */
    Outcome mail(String from, String token, String body) {
        return raw(
                token,
                "From: <" + from + ">\r\nTo: reply@partnerpost.localhost\r\nSubject: Re: it\r\nMessage-ID: <"
                        + UUID.randomUUID() + "@mail.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body
                        + "\r\n");
    }

    Outcome raw(String token, String raw) {
        return handle(kept(token, raw));
    }

    long kept(String token, String raw) {
        return keptFor("reply+" + token, raw);
    }

    long keptFor(String local, String raw) {
        List<MailAddress> to = List.of(MailAddress.of(local + "@partnerpost.localhost"));
        Envelope envelope = new Envelope(Optional.empty(), to, Optional.empty(), Optional.empty());
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.keep(envelope, raw.getBytes(StandardCharsets.UTF_8), "")
                        .id());
    }

    Outcome handle(long mail) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(mail, "relay", new Load("mail", mail), mail, 1)));
    }

    Outcome watch(Opportunity need) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stage.handle(new WorkItem(1, "relay", new Load("opportunity", need.id()), 0, 1)));
    }

    public String token(String purpose, String holder, String about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tokens.mint(new Grant(purpose, holder, about, Optional.empty())));
    }

    /** All letters about a need, oldest first. */
    public List<Sent> letters(Opportunity need) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select kind, recipient, raw from delivery_letter where opportunity = :id order by id",
                                Tuple.class)
                        .setParameter("id", need.id())
                        .getResultStream()
                        .map(row -> {
                            byte[] raw = row.get("raw", byte[].class);
                            return new Sent(
                                    row.get("kind", String.class),
                                    row.get("recipient", String.class),
                                    new String(raw, StandardCharsets.UTF_8),
                                    MimeReader.standard().read(raw));
                        })
                        .toList());
    }

    public List<String> kinds(Opportunity need) {
        return letters(need).stream().map(Sent::kind).toList();
    }

    /** What its answer said of the fit. */
    Optional<Boolean> fits(Invitation invitation) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable((Boolean)
                        database.createNativeQuery("select fits from invitation where id = :id", Boolean.class)
                                .setParameter("id", invitation.id())
                                .getSingleResultOrNull()));
    }

    OpportunityState state(Opportunity opportunity) {
        return opportunities.find(opportunity.id()).orElseThrow().state();
    }

    public InvitationState state(Invitation invitation) {
        return invitations.find(invitation.id()).orElseThrow().state();
    }

    public Opportunity now(Opportunity need) {
        return opportunities.find(need.id()).orElseThrow();
    }

    public Specialist now(Specialist specialist) {
        return specialists.find(specialist.id()).orElseThrow();
    }
}
