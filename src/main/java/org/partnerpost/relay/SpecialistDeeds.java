package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.partnerpost.delivery.Outbox;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.delivery.ReplyLetter;
import org.partnerpost.delivery.ReplyLetter.Answered;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.StorableText;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.specialist.TrackRecords;

/** What a specialist's answer changes, and who is told. */
@ApplicationScoped
class SpecialistDeeds {
    private final Invitations invitations;
    private final Opportunities opportunities;
    private final Specialists specialists;
    private final TrackRecords records;
    private final Voices voices;
    private final Interest interest;
    private final WishBeside wishes;
    private final Outbox outbox;
    private final InstantSource clock;

    SpecialistDeeds(
            Invitations invitations,
            Opportunities opportunities,
            Specialists specialists,
            TrackRecords records,
            Voices voices,
            Interest interest,
            WishBeside wishes,
            Outbox outbox,
            InstantSource clock) {
        this.invitations = invitations;
        this.opportunities = opportunities;
        this.specialists = specialists;
        this.records = records;
        this.voices = voices;
        this.interest = interest;
        this.wishes = wishes;
        this.outbox = outbox;
        this.clock = clock;
    }

    Taken act(Matter matter, SpecialistAnswer answer, Occasion occasion) {
        WishBeside.Done done = wishes.take(matter, answer, occasion);
        return acted(done.matter(), answer, done.occasion());
    }

    private Taken acted(Matter matter, SpecialistAnswer answer, Occasion occasion) {
        if (matter.left() && !(answer instanceof SpecialistAnswer.Stop)) {
            outbox.post(new ReplyLetter.Stopped(matter.asked(), true, occasion.answered()), occasion.trace());
            return new Taken.Left();
        }
        Optional<String> closed = matter.closed();
        return switch (answer) {
            case SpecialistAnswer.Stop stop -> stop(matter, stop.erase(), occasion);
            case SpecialistAnswer.Pause pause -> pause(matter, pause, occasion);
            case SpecialistAnswer.Resume resume
            when matter.specialist().profile().pausedUntil().isPresent() -> resume(matter, occasion);
            case SpecialistAnswer.Resume resume ->
                acted(matter, new SpecialistAnswer.NotUnderstood(Unclear.NO_ANSWER), occasion);
            case SpecialistAnswer.Yes yes when closed.isEmpty() -> yes(matter, yes.words(), occasion);
            case SpecialistAnswer.No no
            when closed.isEmpty()
                    && AnswerToQuestion.is(
                            no, matter, voices.find(matter.invitation().id()), occasion) ->
                say(matter, occasion.text(), "answer", occasion);
            case SpecialistAnswer.No no when closed.isEmpty() -> no(matter, no, occasion);
            case SpecialistAnswer.Question question
            when closed.isEmpty() -> say(matter, question.text(), "question", occasion);
            case SpecialistAnswer.NotUnderstood not when closed.isEmpty() -> unclear(matter, not, occasion);
            case SpecialistAnswer.Yes yes -> late(matter, closed.orElseThrow(), occasion);
            case SpecialistAnswer.No no -> late(matter, closed.orElseThrow(), occasion);
            case SpecialistAnswer.Question question -> late(matter, closed.orElseThrow(), occasion);
            case SpecialistAnswer.NotUnderstood not -> late(matter, closed.orElseThrow(), occasion);
        };
    }

    private Taken yes(Matter matter, String words, Occasion occasion) {
        Optional<VoiceRow> before = voices.find(matter.invitation().id());
        boolean accepted = matter.invitation().state() == InvitationState.ACCEPTED;
        boolean asked = before.filter(VoiceRow::owesAnAnswer).isPresent();
        if (asked && !accepted && !words.isEmpty() && !occasion.onPage()) {
            // "Yes, twelve times" answers what the requester asked: it is no yes to the work. A button says which of
            // the two is meant.
            return say(matter, words, "answer", occasion);
        }
        VoiceRow voice = voices.of(matter.invitation());
        String masked = matter.masked(words, occasion);
        if (accepted && (Repeated.in(masked, voice.words))) {
            agreed(matter, voice, occasion.answered(), occasion);
            return new Taken.Before("A yes, as before; the requester knows.");
        }
        // A no has taken back what an earlier yes said, and its condition with it.
        boolean afresh = matter.invitation().state() == InvitationState.DECLINED;
        if (afresh || !masked.isEmpty()) {
            voice.agrees(StorableText.of(words), masked);
        }
        voice.mail = occasion.trace();
        voice.requesterAnswered();
        invitations.state(matter.invitation().id(), InvitationState.ACCEPTED, "yes, by " + occasion.who());
        fits(matter, true);
        note(
                matter,
                occasion,
                "Specialist " + voice.number
                        + (voice.condition().isEmpty() ? " said yes" : " said yes, on a condition"));
        outbox.post(
                new ReplyLetter.SpecialistInterested(matter.opportunity(), matter.unnamed(voice), occasion.answered()),
                occasion.trace());
        agreed(
                matter,
                voice,
                matter.invitation().state() == InvitationState.DECLINED
                        ? occasion.takingBack("no")
                        : occasion.answered(),
                occasion);
        return new Taken.Done("A yes; the requester is told of Specialist " + voice.number + ".");
    }

    private Taken no(Matter matter, SpecialistAnswer.No no, Occasion occasion) {
        String reason = no.reason().map(DeclineReason::code).orElse("");
        invitations.state(
                matter.invitation().id(),
                InvitationState.DECLINED,
                reason.isEmpty() ? "no, by " + occasion.who() : reason + ", by " + occasion.who());
        if (no.reason().filter(DeclineReason::deniesFit).isPresent()) {
            fits(matter, false);
        }
        no.pause().ifPresent(pause -> keep(matter.specialist(), pause));
        note(matter, occasion, "a specialist said no" + (reason.isEmpty() ? "" : ": " + reason));
        ended(matter, occasion);
        outbox.post(
                taken(
                                matter,
                                "no",
                                no.reason(),
                                no.pause(),
                                matter.invitation().state() == InvitationState.ACCEPTED
                                        ? occasion.takingBack("yes")
                                        : occasion.answered())
                        .telling(occasion.profile()),
                occasion.trace());
        return new Taken.Done("A no" + (reason.isEmpty() ? "." : ": " + reason + "."));
    }

    /** How likely the fit was told is held against it, and the skills of the need speak for or against the specialist from now on. */
    private void fits(Matter matter, boolean fits) {
        invitations.fits(matter.invitation().id(), fits);
        records.note(
                matter.specialist().id(),
                matter.opportunity().id(),
                matter.opportunity().effectiveNeed().skills().stream()
                        .map(Field::value)
                        .toList(),
                fits);
    }

    /** @param what {@code answer} where the words could be taken for a yes or a no, and its writer is told that they are none */
    private Taken say(Matter matter, String text, String what, Occasion occasion) {
        VoiceRow voice = voices.of(matter.invitation());
        String masked = matter.masked(text, occasion);
        if (voice.specialistAsked && masked.equals(voice.specialistQuestion)) {
            confirm(matter, what, Optional.empty(), occasion);
            return new Taken.Before("The same words as before; the requester has them.");
        }
        voice.specialistSays(masked);
        note(matter, occasion, "Specialist " + voice.number + " wrote to the requester");
        outbox.post(
                new ReplyLetter.SpecialistAsks(matter.opportunity(), voice.number, masked, occasion.answered()),
                occasion.trace());
        confirm(matter, what, Optional.empty(), occasion);
        return new Taken.Done("Words for the requester, passed on from Specialist " + voice.number + ".");
    }

    private Taken pause(Matter matter, SpecialistAnswer.Pause pause, Occasion occasion) {
        keep(matter.specialist(), pause);
        confirm(matter, "pause", Optional.of(pause), occasion);
        return new Taken.Done("A pause "
                + pause.from().map(from -> "from " + from + " ").orElse("") + "until " + pause.until() + ".");
    }

    private Taken resume(Matter matter, Occasion occasion) {
        Specialist before = matter.specialist();
        put(before, before.profile().resuming());
        Specialist now = specialists.find(before.id()).orElseThrow();
        outbox.post(
                new ProfileLetter.ProfileChanged(
                        occasion.key(),
                        "resumed",
                        now,
                        before.profile(),
                        Map.of(),
                        ProfileLetter.NotTaken.NOTHING,
                        occasion.answered().mail()),
                occasion.trace());
        return new Taken.Done("The pause is over, and it is told.");
    }

    private Taken stop(Matter matter, boolean erase, Occasion occasion) {
        if (matter.closed().isEmpty()) {
            ended(matter, occasion);
            invitations.state(matter.invitation().id(), InvitationState.DECLINED, "stop, by " + occasion.who());
        }
        specialists.suppress(matter.specialist().id(), Specialist.UNSUBSCRIBED, clock.instant());
        if (erase) {
            Specialist now = specialists.find(matter.specialist().id()).orElseThrow();
            outbox.post(
                    new ProfileLetter.ErasureAsked(
                            occasion.key(), now, occasion.answered().mail()),
                    occasion.trace());
            return new Taken.Done("A stop, and a wish to have its data deleted.");
        }
        outbox.post(new ReplyLetter.Stopped(matter.asked(), false, occasion.answered()), occasion.trace());
        return new Taken.Done("A stop: nothing goes there any more.");
    }

    /** What its requester knows already is not told once more; matter as it stood before. */
    private void ended(Matter matter, Occasion occasion) {
        if (matter.invitation().state() != InvitationState.DECLINED) {
            interest.ended(matter, occasion.answered(), occasion.trace());
        }
    }

    private Taken unclear(Matter matter, SpecialistAnswer.NotUnderstood not, Occasion occasion) {
        boolean owesAnswer = voices.find(matter.invitation().id())
                .filter(voice -> voice.requesterAsked)
                .isPresent();
        // Who has said yes needs no more to say than its words.
        boolean agreed = matter.invitation().state() == InvitationState.ACCEPTED;
        if ((owesAnswer || agreed) && not.why() == Unclear.NO_ANSWER) {
            return say(matter, ReplyBody.of(occasion.text()), "question", occasion);
        }
        outbox.post(
                new ReplyLetter.AnswerUnclear(matter.asked(), not.why().code(), occasion.answered()), occasion.trace());
        return new Taken.NotUnderstood(not.why());
    }

    private Taken late(Matter matter, String how, Occasion occasion) {
        outbox.post(
                new ReplyLetter.OpportunityClosed(matter.asked(), how, Optional.of(occasion.answered())),
                occasion.trace());
        return new Taken.Closed(how);
    }

    private void confirm(Matter matter, String what, Optional<SpecialistAnswer.Pause> pause, Occasion occasion) {
        outbox.post(
                taken(matter, what, Optional.empty(), pause, occasion.answered())
                        .telling(occasion.profile()),
                occasion.trace());
    }

    private static ReplyLetter.AnswerTaken taken(
            Matter matter,
            String what,
            Optional<DeclineReason> reason,
            Optional<SpecialistAnswer.Pause> pause,
            Answered answered) {
        return new ReplyLetter.AnswerTaken(
                matter.asked(),
                what,
                reason.map(DeclineReason::code).orElse(""),
                pause.flatMap(SpecialistAnswer.Pause::from),
                pause.map(SpecialistAnswer.Pause::until),
                "",
                Optional.empty(),
                answered);
    }

    private void agreed(Matter matter, VoiceRow voice, Answered answered, Occasion occasion) {
        outbox.post(
                ReplyLetter.AnswerTaken.yes(matter.asked(), voice.condition(), answered)
                        .telling(occasion.profile()),
                occasion.trace());
    }

    private void keep(Specialist specialist, SpecialistAnswer.Pause pause) {
        put(specialist, specialist.profile().pausing(pause.from(), pause.until()));
    }

    private void put(Specialist specialist, Profile profile) {
        specialists.put(
                specialist.externalReferenceId(), specialist.address(), profile, Optional.empty(), Optional.empty());
    }

    private void note(Matter matter, Occasion occasion, String what) {
        opportunities.note(matter.opportunity().id(), occasion.who(), what);
    }
}
