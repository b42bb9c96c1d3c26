package org.partnerpost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.bounce.BounceLine.Kind;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.mime.ReportPart;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.received.ReceivedMail;
import org.partnerpost.received.ReceivedMails;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/**
 * Takes returned mail and complaints. Who is meant is told by a token of ours alone: in the address that the report was sent to
 * (VERP), or for a complaint in the header of the mail complained about. Whom the report names is a claim, and changes nothing.
 */
@ApplicationScoped
class BounceStage implements Stage {
    private static final String NOTED = "noted";
    private static final String SUPPRESSED = "suppressed";
    private static final Pattern OUR_ADDRESS = Pattern.compile("(?i)bounce\\+([a-z2-7]{26})");
    private static final Pattern OUR_TOKEN = Pattern.compile("(?<![A-Za-z0-9])([a-zA-Z2-7]{26})(?![A-Za-z0-9])");
    private static final Pattern HOLDER = Pattern.compile("specialist (\\d{1,18})");
    private static final Pattern OPPORTUNITY = Pattern.compile("opportunity (\\d{1,18})");
    private static final Pattern INVITATION = Pattern.compile("invitation (\\d{1,18})");
    /** Whom tokens in letters about a need are made for, where it is no specialist. */
    private static final String REQUESTER = "requester";

    private static final int MOST_TOKENS = 20;
    private static final String WHERE_NEEDS_ARE_TOLD = "delivery";

    private final ReceivedMails mails;
    private final Tokens tokens;
    private final Specialists specialists;
    private final Invitations invitations;
    private final WorkQueue queue;
    private final InstantSource clock;
    private final BounceReader reader = new BounceReader();

    BounceStage(
            ReceivedMails mails,
            Tokens tokens,
            Specialists specialists,
            Invitations invitations,
            WorkQueue queue,
            InstantSource clock) {
        this.mails = mails;
        this.tokens = tokens;
        this.specialists = specialists;
        this.invitations = invitations;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bounce";
    }

    @Override
    public Set<String> exits() {
        return Set.of(NOTED, SUPPRESSED);
    }

    @Override
    public Outcome handle(WorkItem item) {
        long id = item.load().id();
        Optional<ReceivedMail> received = mails.find(id);
        Optional<byte[]> bytes = mails.bytes(id);
        if (received.isEmpty() || bytes.isEmpty()) {
            return Outcome.end(NOTED, "The mail is no longer kept.");
        }
        ParsedMail mail = MimeReader.standard().read(bytes.get());
        List<BounceLine> lines = reader.read(mail);
        boolean complaint = lines.stream().anyMatch(line -> line.action().equals("complaint"));
        Optional<Grant> grant = grant(received.get(), mail, complaint);
        Optional<Long> specialist = grant.map(Grant::holder).flatMap(holder -> numbered(HOLDER, holder));
        String told = told(lines);
        Optional<Long> need = grant.filter(one -> one.holder().equals(REQUESTER))
                .map(Grant::about)
                .flatMap(about -> numbered(OPPORTUNITY, about));
        if (need.isPresent() && gone(lines, complaint)) {
            queue.submit(WHERE_NEEDS_ARE_TOLD, new Load("returned to requester", need.get()), item.trace());
            return Outcome.end(NOTED, told + " It went to a requester, and its need hears of it.");
        }
        if (specialist.isEmpty()) {
            return Outcome.end(NOTED, told + " No token of ours says whom it is about, so nothing changes.");
        }
        String who = grant.get().holder() + ", " + grant.get().about() + ". ";
        if (!complaint && !gone(lines, complaint)) {
            return Outcome.end(NOTED, told + " It is about " + who + "It goes on getting mail.");
        }
        if (!complaint) {
            grant.map(Grant::about)
                    .flatMap(about -> numbered(INVITATION, about))
                    .flatMap(invitations::find)
                    .filter(one -> one.specialist() == specialist.get())
                    .ifPresent(one -> cameBack(one, item.trace()));
        }
        specialists.suppress(specialist.get(), complaint ? "complained" : "bounced", clock.instant());
        return Outcome.end(SUPPRESSED, told + " It is about " + who + "Nothing goes there from now on.");
    }

    /** Its need hears of it where letters are delivered: its requester may have to be told that nobody was reached. */
    private void cameBack(Invitation invitation, long trace) {
        boolean known = invitation.state() == InvitationState.UNDELIVERED;
        invitations.state(invitation.id(), InvitationState.UNDELIVERED, "the mail came back");
        if (!known) {
            queue.submit(WHERE_NEEDS_ARE_TOLD, new Load("returned", invitation.id()), trace);
        }
    }

    /** A report on many recipients is about one mail of ours to one of them: only where all failed for good did that one. */
    private static boolean gone(List<BounceLine> lines, boolean complaint) {
        return !complaint && !lines.isEmpty() && lines.stream().allMatch(line -> line.kind() == Kind.HARD);
    }

    private Optional<Grant> grant(ReceivedMail received, ParsedMail mail, boolean complaint) {
        List<String> candidates = new ArrayList<>();
        for (MailAddress recipient : received.envelope().recipients()) {
            Matcher address = OUR_ADDRESS.matcher(recipient.localPart());
            if (address.matches()) {
                candidates.add(address.group(1));
            }
        }
        if (complaint) {
            mail.reports().stream()
                    .filter(part ->
                            part.kind() == ReportPart.Kind.ORIGINAL_HEADER || part.kind() == ReportPart.Kind.FEEDBACK)
                    .flatMap(part -> OUR_TOKEN.matcher(part.text()).results())
                    .map(token -> token.group(1))
                    .limit(MOST_TOKENS)
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .map(token -> token.toLowerCase(Locale.ROOT))
                .flatMap(token -> tokens.look(token).stream())
                .filter(grant -> grant.purpose().equals("bounce")
                        || complaint && grant.purpose().equals("unsubscribe"))
                .findFirst();
    }

    private static Optional<Long> numbered(Pattern kind, String named) {
        Matcher matcher = kind.matcher(named);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static String told(List<BounceLine> lines) {
        return lines.isEmpty()
                ? "Returned mail that says nothing to a machine."
                : lines.stream()
                        .map(line -> line.action() + ": " + line.reason()
                                + (line.status().isEmpty() ? "" : " (" + line.status() + ")"))
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("; ", "", "."));
    }
}
