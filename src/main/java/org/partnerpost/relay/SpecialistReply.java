package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.wording.ProfileWish;

/** A specialist's mail about an opportunity. What it says of its profile is no answer, and nothing for the requester: it goes on to joining. */
record SpecialistReply(Matter matter, ParsedMail mail, WorkItem item, ReplyRelay relay, LocalDate today) {
    /** Below a wish, without a closing line. */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]{0,30}\\s*){0,3}");

    Outcome take() {
        ProfileWish wish = ProfileWish.in(mail.body());
        if (wish.said().isEmpty()) {
            return answered(mail.body());
        }
        Outcome outcome = saysNothing()
                ? Outcome.end(RelayStage.DONE, "It says nothing about the opportunity.")
                : answered(wish.rest());
        return outcome instanceof Outcome.Done done
                ? Outcome.done(
                        RelayStage.PROFILE, item.load(), done.note() + " What it wants of its profile is read there.")
                : outcome;
    }

    private Outcome answered(String text) {
        SpecialistAnswer answer = new AnswerReader(today).read(text);
        Taken taken = relay.answer(matter.invitation().id(), answer, RelayStage.occasion(mail, text, item));
        return answer instanceof SpecialistAnswer.Stop stop && stop.erase()
                ? Outcome.held(ProfileLetter.ErasureAsked.task(matter.specialist()))
                : RelayStage.told(taken);
    }

    /** Beside its wishes no more than thanks, or a name. */
    private boolean saysNothing() {
        String rest = ProfileWish.in(ReplyBody.of(mail.body())).rest().strip();
        boolean name = NAME.matcher(rest).matches();
        return Thanks.only(rest)
                || name && new AnswerReader(today).read(rest) instanceof SpecialistAnswer.NotUnderstood;
    }
}
