package org.partnerpost.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.opportunity.Arrival;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** New people and needs for each test, in the real database. */
@ApplicationScoped
public class PeopleOfATest {
    private final Opportunities opportunities;
    private final Specialists specialists;
    private final Invitations invitations;

    PeopleOfATest(Opportunities opportunities, Specialists specialists, Invitations invitations) {
        this.opportunities = opportunities;
        this.specialists = specialists;
        this.invitations = invitations;
    }

    public Specialist specialist(String language, Optional<Consent> consent) {
        String reference = UUID.randomUUID().toString();
        return QuarkusTransaction.joiningExisting()
                .call(() -> specialists.put(
                        reference,
                        MailAddress.of("Dana." + reference + "@specialist.example"),
                        SampleLetters.profile(language, "Weber & Söhne", "Dana Weber"),
                        consent,
                        Optional.empty()))
                .specialist();
    }

    Opportunity opportunity(String text) {
        return QuarkusTransaction.joiningExisting().call(() -> opened(mail(), 0, text));
    }

    List<Opportunity> needsOfOneMail(int many) {
        long mail = mail();
        return QuarkusTransaction.joiningExisting()
                .call(() -> IntStream.range(0, many)
                        .mapToObj(part -> opened(mail, part, part + " of " + mail))
                        .toList());
    }

    private Opportunity opened(long mail, int part, String text) {
        Opportunity opened = opportunities.open(new NewOpportunity(
                mail,
                part,
                1,
                Optional.of(new Requester(new Mailbox("Pat", MailAddress.of("pat@partner.example")), "en")),
                "A need",
                text,
                "en",
                SampleLetters.need(),
                Arrival.ORDINARY));
        opportunities.reach(opened.id());
        return opportunities.find(opened.id()).orElseThrow();
    }

    private static long mail() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    public Letter.OpportunityOffered offer() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> offerOf(opportunity(UUID.randomUUID().toString())));
    }

    /** Of a need that is there, to one more specialist. */
    Letter.OpportunityOffered offerOf(Opportunity opportunity) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Specialist specialist =
                    specialist("en", Optional.of(new Consent(ConsentText.VERSION, SampleLetters.NOW, "import")));
            return new Letter.OpportunityOffered(
                    invitations
                            .invite(opportunity.id(), specialist.id(), 1, 0.5, List.of())
                            .orElseThrow(),
                    opportunity,
                    specialist,
                    SampleLetters.itself("Business Central"),
                    List.of());
        });
    }
}
