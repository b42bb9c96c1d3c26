package org.partnerpost.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;

/** Opportunities for tests. */
public final class SampleOpportunities {
    private SampleOpportunities() {}

    public static Need asking(String... skills) {
        Need none = Need.UNKNOWN;
        List<Field<String>> fields = List.of(skills).stream()
                .map(skill -> new Field<>(skill, skill, 0.9, List.<Evidence>of()))
                .toList();
        return new Need(
                Optional.of(Field.entered("Help wanted", "")),
                none.summary(),
                fields,
                none.roles(),
                none.industries(),
                none.places(),
                none.workMode(),
                none.languages(),
                none.startDate(),
                none.duration(),
                none.allocation(),
                none.rate(),
                none.dealValue(),
                none.responseDeadline());
    }

    public static Opportunity received(Need need) {
        return new Opportunity(
                1,
                "PP-7K2M9",
                1,
                Optional.of(new Requester(new Mailbox("Pat", MailAddress.of("pat@partner.example")), "en")),
                "Help",
                "We need help",
                "en",
                need,
                Optional.empty(),
                ReviewState.RECEIVED,
                OpportunityState.OPEN,
                Instant.EPOCH,
                0);
    }
}
