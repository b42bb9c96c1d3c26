package org.partnerpost.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;

/** The door: looks up under the opportunity's lock, and hands on to the deeds of the one side or the other. */
@ApplicationScoped
@Transactional
class StoredRelay implements ReplyRelay {
    private final Opportunities opportunities;
    private final Matters matters;
    private final Voices voices;
    private final TakenForms forms;
    private final SpecialistDeeds ofSpecialists;
    private final RequesterDeeds ofRequesters;

    StoredRelay(
            Opportunities opportunities,
            Matters matters,
            Voices voices,
            TakenForms forms,
            SpecialistDeeds ofSpecialists,
            RequesterDeeds ofRequesters) {
        this.opportunities = opportunities;
        this.matters = matters;
        this.voices = voices;
        this.forms = forms;
        this.ofSpecialists = ofSpecialists;
        this.ofRequesters = ofRequesters;
    }

    @Override
    public Taken answer(long invitation, SpecialistAnswer answer, Occasion occasion) {
        return matters.locked(invitation)
                .map(matter ->
                        once(matter.opportunity().id(), occasion, () -> ofSpecialists.act(matter, answer, occasion)))
                .orElseThrow(() -> new IllegalArgumentException("there is no invitation with id " + invitation));
    }

    @Override
    public Taken decide(long opportunity, RequesterAnswer answer, Occasion occasion) {
        return opportunities
                .lock(opportunity)
                .map(locked -> once(opportunity, occasion, () -> ofRequesters.act(locked, answer, occasion)))
                .orElseThrow(() -> new IllegalArgumentException("there is no opportunity with id " + opportunity));
    }

    private Taken once(long opportunity, Occasion occasion, Supplier<Taken> deed) {
        if (forms.taken(opportunity, occasion)) {
            return new Taken.Done("The same form came once more: nothing is done twice.");
        }
        Taken taken = deed.get();
        if (taken instanceof Taken.Done) {
            forms.keep(opportunity, occasion);
        }
        return taken;
    }

    @Override
    public Optional<Offer> offer(long invitation) {
        return matters.find(invitation)
                .map(matter -> new Offer(
                        matter.invitation(),
                        matter.opportunity(),
                        matter.specialist(),
                        matter.closed(),
                        voices.find(invitation)
                                .map(voice -> voice.requesterQuestion)
                                .orElse("")));
    }

    @Override
    public Optional<Request> request(long opportunity) {
        return opportunities
                .find(opportunity)
                .filter(found -> found.review() == ReviewState.APPROVED
                        || Matter.ended(found).isPresent())
                .map(this::request);
    }

    @Override
    public Map<Long, Said> said(Collection<Long> invitations) {
        return voices.of(invitations).stream()
                .filter(voice -> !voice.words.isEmpty() || !voice.specialistQuestion.isEmpty())
                .collect(Collectors.toMap(
                        voice -> voice.invitation,
                        voice -> new Said(voice.words, voice.condition(), voice.specialistQuestion)));
    }

    @Override
    public Map<Integer, Long> numbers(long opportunity) {
        return voices.of(opportunity).stream()
                .collect(Collectors.toMap(voice -> voice.number, voice -> voice.invitation));
    }

    private Request request(Opportunity opportunity) {
        List<Matter> asked = matters.of(opportunity);
        return new Request(
                opportunity,
                Matter.ended(opportunity),
                voices.until(opportunity.id()),
                asked.size(),
                (int) asked.stream().filter(Matter::reached).count(),
                voices(opportunity, asked));
    }

    private List<Voice> voices(Opportunity opportunity, List<Matter> asked) {
        return voices.of(opportunity.id()).stream()
                .flatMap(row -> asked.stream()
                        .filter(matter -> matter.invitation().id() == row.invitation)
                        .map(matter -> new Voice(
                                row.number,
                                matter.standing(),
                                matter.invitation().why(),
                                matter.specialist().profile().places(),
                                matter.specialist().profile().languages(),
                                row.words,
                                row.condition(),
                                matter.closed().isEmpty() ? row.specialistQuestion : "",
                                Optional.ofNullable(row.introducedAt))))
                .toList();
    }
}
