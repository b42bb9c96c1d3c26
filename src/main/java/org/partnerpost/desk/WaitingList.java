package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.delivery.UndeliveredLetters;
import org.partnerpost.delivery.UndeliveredLetters.Undelivered;
import org.partnerpost.desk.FourEyes.First;
import org.partnerpost.desk.WaitingRow.Risk;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.OpportunityState;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.opportunity.RoleSlot;
import org.partnerpost.queue.WorkQueue;
import org.partnerpost.queue.WorkQueue.SetAside;
import org.partnerpost.received.ReceivedMails;

/**
 * Everything that waits for an operator: needs, and mails that a stage holds. What could do most harm first, then the oldest; last what waits
 * for its sender.
 */
@ApplicationScoped
class WaitingList {
    static final int MOST = 300;
    private static final int MOST_UNREACHED = 50;

    private final Opportunities opportunities;
    private final Invitations invitations;
    private final Moderation moderation;
    private final FourEyes fourEyes;
    private final WorkQueue queue;
    private final ReceivedMails mails;
    private final UndeliveredLetters letters;
    private final Presence presence;
    private final InstantSource clock;

    WaitingList(
            Opportunities opportunities,
            Invitations invitations,
            Moderation moderation,
            FourEyes fourEyes,
            WorkQueue queue,
            ReceivedMails mails,
            UndeliveredLetters letters,
            Presence presence,
            InstantSource clock) {
        this.opportunities = opportunities;
        this.invitations = invitations;
        this.moderation = moderation;
        this.fourEyes = fourEyes;
        this.queue = queue;
        this.mails = mails;
        this.letters = letters;
        this.presence = presence;
        this.clock = clock;
    }

    /** What is known of those that wait, each by opportunity. */
    private record Known(
            Map<Long, SetAside> held,
            Map<Long, Pending> pending,
            Map<Long, First> approved,
            Map<Long, String> lapsed,
            Map<Long, List<HistoryLine>> histories,
            Map<Long, Undelivered> questions,
            Map<Long, RoleSlot> roles,
            String reader,
            Instant now) {
        WhyHere why(Opportunity need) {
            return new WhyHere(histories.getOrDefault(need.id(), List.of()), now);
        }
    }

    /** @param mailsToo whether the reader may see held mails, not only needs */
    List<WaitingRow> rows(String reader, boolean mailsToo) {
        List<SetAside> held = queue.held(2 * MOST);
        List<Opportunity> waiting = opportunities.waiting(MOST);
        List<Opportunity> unreached = unreached();
        List<Long> all = Stream.concat(waiting.stream(), unreached.stream())
                .map(Opportunity::id)
                .toList();
        Instant now = clock.instant();
        Map<Long, List<HistoryLine>> histories = opportunities.histories(all);
        Known known = new Known(
                held.stream()
                        .filter(item -> item.load().kind().equals("opportunity"))
                        .collect(Collectors.toMap(
                                item -> item.load().id(), Function.identity(), (first, second) -> first)),
                moderation.allPending(),
                fourEyes.of(waiting, reader),
                fourEyes.lapsed(waiting, histories, now),
                histories,
                letters.questions(all),
                opportunities.slots(all),
                reader,
                now);
        Stream<WaitingRow> mailRows = held.stream()
                .filter(item -> mailsToo && item.load().kind().equals("mail"))
                .limit(MOST)
                .map(item -> mail(item, reader, known.now()));
        return Stream.of(
                        waiting.stream().map(need -> need(need, known)),
                        mailRows,
                        unreached.stream().map(need -> reachedNobody(need, known)))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(WaitingRow::forSender)
                        .thenComparing(WaitingRow::risk)
                        .thenComparing(WaitingRow::at))
                .toList();
    }

    /** What was approved and fits nobody, newest first. */
    List<WaitingRow> fittingNobody(String reader) {
        List<Opportunity> needs = opportunities.fitNobody(MOST_UNREACHED);
        List<Long> ids = needs.stream().map(Opportunity::id).toList();
        Known known = new Known(
                Map.of(),
                moderation.allPending(),
                Map.of(),
                Map.of(),
                opportunities.histories(ids),
                Map.of(),
                opportunities.slots(ids),
                reader,
                clock.instant());
        return needs.stream()
                .map(need -> row(
                        need,
                        WaitingRow.FITS_NOBODY,
                        Risk.USUAL,
                        List.of("Nobody was found to send it to; its requester was told."),
                        known.why(need).since().orElse(need.createdAt()),
                        false,
                        known))
                .toList();
    }

    private List<Opportunity> unreached() {
        return invitations.reachedNobody(MOST_UNREACHED).stream()
                .flatMap(id -> opportunities.find(id).stream())
                .filter(need -> need.state() == OpportunityState.OPEN && need.review() == ReviewState.APPROVED)
                .toList();
    }

    /** Approved, and nobody knows of it: only an operator can mend that. */
    private WaitingRow reachedNobody(Opportunity need, Known known) {
        return row(
                need,
                WaitingRow.REACHED_NOBODY,
                Risk.LOOK,
                List.of("None of its invitations could be delivered."),
                known.why(need).since().orElse(need.createdAt()),
                false,
                known);
    }

    private WaitingRow need(Opportunity need, Known known) {
        WhyHere why = known.why(need);
        Optional<Undelivered> question = Optional.ofNullable(known.questions().get(need.id()))
                .filter(letter -> need.review() == ReviewState.ACTION_REQUIRED);
        List<String> found = Optional.ofNullable(known.held().get(need.id()))
                .map(SetAside::reasons)
                .orElse(List.of());
        List<String> reasons = Stream.concat(
                        why.foundByRules() ? found.stream() : Stream.of(), why.words(question).stream())
                .toList();
        return row(
                need,
                question.isPresent() ? WaitingRow.NOT_ASKED : state(need.review()),
                question.isPresent() ? Risk.LOOK : risk(need, found),
                reasons,
                question.map(Undelivered::since).or(why::since).orElse(need.createdAt()),
                question.isEmpty() && forSender(need.review()),
                known);
    }

    private WaitingRow row(
            Opportunity need,
            String state,
            Risk risk,
            List<String> reasons,
            Instant since,
            boolean forSender,
            Known known) {
        Optional<First> approved = Optional.ofNullable(known.approved().get(need.id()))
                .filter(first -> !known.pending().containsKey(need.id()));
        return new WaitingRow(
                "need " + need.reference(),
                need.reference(),
                true,
                need.version(),
                "/desk/needs/" + need.reference(),
                nameOf(need),
                need.requester()
                        .map(asks -> asks.mailbox().address().toString())
                        .orElse("nobody named"),
                need.requester().map(asks -> asks.mailbox().name()).orElse(""),
                need.effectiveNeed()
                        .conditions()
                        .customer()
                        .name()
                        .map(Field::value)
                        .orElse(""),
                NeedFields.brief(need.effectiveNeed()),
                Optional.ofNullable(known.roles().get(need.id()))
                        .map(RoleSlot::words)
                        .orElse(""),
                state,
                risk,
                reasons,
                since,
                Ago.of(since, known.now()),
                presence.others("need " + need.reference(), known.reader()),
                approved.map(First::waits).orElseGet(() -> known.lapsed().getOrDefault(need.id(), "")),
                approved.filter(First::mine).isPresent(),
                forSender,
                Optional.ofNullable(known.pending().get(need.id()))
                        .map(waits -> waits.decision().verb().done() + " by " + waits.who())
                        .orElse(""),
                Meanwhile.seen(need, Optional.ofNullable(known.pending().get(need.id()))));
    }

    private WaitingRow mail(SetAside item, String reader, Instant now) {
        Optional<ParsedMail> mail = mails.bytes(item.load().id()).map(MimeReader.standard()::read);
        boolean readable = mail.filter(ParsedMail::sound).isPresent();
        return new WaitingRow(
                "mail " + item.item(),
                "Mail " + item.load().id(),
                false,
                0,
                "/desk/held/" + item.item(),
                mail.map(ParsedMail::subject)
                        .filter(subject -> !subject.isBlank())
                        .orElse("(no subject)"),
                mail.map(MailPanel::author).orElse("nobody named"),
                "",
                "",
                "",
                "",
                "held at " + item.stage(),
                readable ? Risk.LOOK : Risk.HIGH,
                item.reasons(),
                item.since(),
                Ago.of(item.since(), now),
                presence.others("mail " + item.item(), reader),
                "",
                false,
                false,
                "",
                "");
    }

    static String nameOf(Opportunity need) {
        String name = need.effectiveNeed().name().map(Field::value).orElse(need.subject());
        return name.isBlank() ? "(no subject)" : name;
    }

    private static Risk risk(Opportunity need, List<String> reasons) {
        if (need.review() == ReviewState.QUARANTINED) {
            return Risk.HIGH;
        }
        return reasons.stream().allMatch(WaitingRow.EVERY_NEED::equals) ? Risk.USUAL : Risk.LOOK;
    }

    private static boolean forSender(ReviewState review) {
        return switch (review) {
            case ACTION_REQUIRED, AWAITING_CONFIRMATION -> true;
            case RECEIVED, QUARANTINED, IN_REVIEW, APPROVED, REJECTED -> false;
        };
    }

    static String state(ReviewState review) {
        return switch (review) {
            case RECEIVED -> "just received";
            case QUARANTINED -> "in quarantine";
            case AWAITING_CONFIRMATION -> "awaits confirmation";
            case IN_REVIEW -> "to decide";
            case ACTION_REQUIRED -> "asked back";
            case APPROVED -> "approved";
            case REJECTED -> "rejected";
        };
    }
}
