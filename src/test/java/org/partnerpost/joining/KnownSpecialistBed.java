package org.partnerpost.joining;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** A specialist who is known, and what tests about mails of hers need. */
abstract class KnownSpecialistBed {
    static final String JOIN = "join@partnerpost.localhost";

    @Inject
    PostOfATest post;

    @Inject
    Specialists specialists;

    @Inject
    Tokens tokens;

    final String dana = "dana." + UUID.randomUUID() + "@specialist.example";

    Optional<Specialist> find() {
        return specialists.findByAddress(MailAddress.of(dana));
    }

    Specialist known() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.organization = "Weber";
        sheet.places.add("DE");
        sheet.skills.add("azure");
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        dana,
                        MailAddress.of(dana),
                        sheet.profile(),
                        Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import")),
                        Optional.empty()))
                .specialist();
    }

    String token(Specialist specialist) {
        return "reply+"
                + QuarkusTransaction.requiringNew()
                        .call(() -> tokens.mint(
                                new Grant("reply", "specialist " + specialist.id(), "profile", Optional.empty())))
                + "@partnerpost.localhost";
    }
}
