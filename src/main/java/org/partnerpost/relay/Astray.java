package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnerpost.authenticity.AuthenticityCheck;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.PostedLetters;
import org.partnerpost.delivery.PostedLetters.Posted;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.MessageId;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.queue.WorkItem;

/**
 * Answers that came without the token of what they answer. They do nothing, whoever sent them; where the letter they refer to went to
 * who sent them, that one is told how to answer.
 */
@ApplicationScoped
class Astray {
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\((PP-[0-9A-Z]{5})\\)\\s*$");

    private final PostedLetters letters;
    private final AuthenticityCheck authenticity;
    private final Matters matters;
    private final Opportunities opportunities;
    private final Outbox outbox;

    Astray(
            PostedLetters letters,
            AuthenticityCheck authenticity,
            Matters matters,
            Opportunities opportunities,
            Outbox outbox) {
        this.letters = letters;
        this.authenticity = authenticity;
        this.matters = matters;
        this.opportunities = opportunities;
        this.outbox = outbox;
    }

    /**
     * @param named whether its address names a matter, rightly or not: then nothing is guessed from who wrote it
     * @param occasion the mail
     * @return whether its sender is told
     */
    boolean told(ParsedMail mail, boolean named, WorkItem item, Occasion occasion) {
        List<MessageId> referred = Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .toList();
        long id = item.load().id();
        Optional<ReplyLetter> letter = letters.newest(referred)
                .filter(posted -> authenticity.doubt(id, posted.recipient()).isEmpty())
                .flatMap(posted -> toldTo(posted, occasion))
                .or(() -> authenticity
                        .believed(id)
                        .flatMap(from -> about(mail.subject(), from.address(), occasion)
                                .or(() -> named ? Optional.empty() : lastAsked(from.address(), occasion))));
        letter.ifPresent(told -> outbox.post(told, occasion.trace()));
        return letter.isPresent();
    }

    /** Where nothing but the subject says what it answers: whoever asked, or was asked, about that need is told. */
    private Optional<ReplyLetter> about(String subject, MailAddress from, Occasion occasion) {
        Matcher reference = REFERENCE.matcher(subject);
        Optional<Opportunity> opportunity =
                reference.find() ? opportunities.find(reference.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
        return opportunity.flatMap(need -> isRequester(need, from)
                ? Optional.of(new ReplyLetter.DecisionAstray(need, occasion.answered()))
                : matters.of(need).stream()
                        .filter(Matter::reached)
                        .filter(matter -> matter.specialist().address().folded().equals(from.folded()))
                        .findFirst()
                        .map(matter -> new ReplyLetter.AnswerAstray(matter.asked(), occasion.answered())));
    }

    /** Where nothing at all says what it answers: whoever was asked last and has not answered. */
    private Optional<ReplyLetter> lastAsked(MailAddress from, Occasion occasion) {
        return matters.lastAsked(from).map(matter -> new ReplyLetter.AnswerAstray(matter.asked(), occasion.answered()));
    }

    /** Nobody is told at an address that is not theirs any more. */
    private Optional<ReplyLetter> toldTo(Posted posted, Occasion occasion) {
        if (posted.invitation().isPresent()) {
            return matters.find(posted.invitation().get())
                    .filter(matter -> matter.specialist()
                            .address()
                            .folded()
                            .equals(posted.recipient().folded()))
                    .map(matter -> new ReplyLetter.AnswerAstray(matter.asked(), occasion.answered()));
        }
        return posted.opportunity()
                .flatMap(opportunities::find)
                .filter(opportunity -> isRequester(opportunity, posted.recipient()))
                .map(opportunity -> new ReplyLetter.DecisionAstray(opportunity, occasion.answered()));
    }

    private static boolean isRequester(Opportunity opportunity, MailAddress address) {
        return opportunity
                .requester()
                .filter(requester -> requester.mailbox().address().folded().equals(address.folded()))
                .isPresent();
    }
}
