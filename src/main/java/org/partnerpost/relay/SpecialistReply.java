package org.partnerpost.relay;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.delivery.ProfileLetter;
import org.partnerpost.mime.ParsedMail;
import org.partnerpost.opportunity.Field;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.taxonomy.Names;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;
import org.partnerpost.wording.ProfileWish;

/** A specialist's mail about an opportunity. What it says of its profile is no answer, and nothing for the requester: it goes on to joining. */
record SpecialistReply(Matter matter, ParsedMail mail, WorkItem item, ReplyRelay relay, LocalDate today) {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();
    private static final Places PLACES = Places.inUse();

    /** Below a wish, without a closing line. */
    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]{0,30}\\s*){0,3}");

    Outcome take() {
        ProfileWish wish = ProfileWish.in(mail.body(), Names::blanked);
        if (wish.said().isEmpty()) {
            return answered(new AnswerReader(today).read(mail.body()), occasion(mail.body()));
        }
        boolean nothing = saysNothing();
        if (!nothing && !isNoAnswer(wish.rest())) {
            return answered(
                    new AnswerReader(today).read(wish.rest()),
                    occasion(wish.rest()).wishing(wish));
        }
        // Who no longer does what is asked for has said no.
        return refused(wish)
                .map(reason -> answered(
                        new SpecialistAnswer.No(Optional.of(reason), Optional.empty()),
                        occasion(nothing ? "" : wish.rest()).wishing(wish)))
                .orElseGet(
                        () -> Outcome.done(
                                RelayStage.PROFILE,
                                nothing
                                        ? item.load()
                                        : new Load(
                                                RelayStage.WISHES, item.load().id()),
                                "It says nothing of the opportunity that is understood, and something of its profile, which is read there."));
    }

    /** Which of what is asked for it does no more, or wants no more. */
    private Optional<DeclineReason> refused(ProfileWish wish) {
        boolean skill = wish.gone().stream()
                .flatMap(part -> SKILLS.mentionsIn(part).stream())
                .map(mention -> mention.skill().id())
                .anyMatch(this::isAskedFor);
        boolean place = wish.gone().stream()
                .flatMap(part -> PLACES.mentionsIn(part).stream())
                .map(PlaceMention::place)
                .filter(gone -> gone.kind() != Place.Kind.CITY)
                .map(Place::code)
                .anyMatch(gone -> matter.opportunity().effectiveNeed().places().stream()
                        .anyMatch(asked -> asked.value().equals(gone)));
        return skill ? Optional.of(DeclineReason.SKILL) : place ? Optional.of(DeclineReason.PLACE) : Optional.empty();
    }

    /** One letter, from there, is enough; what answers a question of the requester is no longer only about a profile. */
    private boolean isNoAnswer(String rest) {
        boolean asked = relay.offer(matter.invitation().id())
                .filter(offer -> !offer.question().isEmpty())
                .isPresent();
        return !asked
                && new AnswerReader(today).read(rest) instanceof SpecialistAnswer.NotUnderstood(Unclear why)
                && why == Unclear.NO_ANSWER;
    }

    private boolean isAskedFor(String skill) {
        return matter.opportunity().effectiveNeed().skills().stream()
                .map(Field::value)
                .anyMatch(
                        asked -> asked.equals(skill) || SKILLS.broaderOf(asked).contains(skill));
    }

    private Occasion occasion(String text) {
        return RelayStage.occasion(mail, text, item);
    }

    private Outcome answered(SpecialistAnswer answer, Occasion occasion) {
        Taken taken = relay.answer(matter.invitation().id(), answer, occasion);
        return answer instanceof SpecialistAnswer.Stop stop && stop.erase()
                ? Outcome.held(ProfileLetter.ErasureAsked.task(matter.specialist()))
                : RelayStage.told(taken);
    }

    /** Beside its wishes no more than thanks, or a name. */
    private boolean saysNothing() {
        String rest =
                ProfileWish.in(ReplyBody.of(mail.body()), Names::blanked).rest().strip();
        boolean name = NAME.matcher(rest).matches();
        return Thanks.only(rest)
                || name && new AnswerReader(today).read(rest) instanceof SpecialistAnswer.NotUnderstood;
    }
}
