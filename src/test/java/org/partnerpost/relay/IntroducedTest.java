package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** What both sides learn of each other once they have said yes, on a real database. */
@QuarkusTest
class IntroducedTest {
    @Inject
    RelayBed bed;

    @Inject
    EntityManager database;

    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @Test
    void wordsThatWereMaskedBeforeAreWholeInTheIntroduction() {
        bed.says(dana, toDana, "Yes, Contoso can start in May. Call +49 89 5551234 or see https://contoso.example/bc.");
        assertThat(only("requester/specialist-interested").raw())
                .doesNotContain("5551234", "contoso.example")
                .doesNotContainIgnoringCase("contoso can");
        bed.decides(need, "Yes to 1.\n\nMy number is +49 89 7654321.");
        assertThat(only("requester/specialist-introduced").text())
                .containsIgnoringWhitespaces(
                        "Yes, Contoso can start in May. Call +49 89 5551234 or see https://contoso.example/bc.");
        assertThat(only("specialist/requester-introduced").text())
                .containsIgnoringWhitespaces("Call +49 89 5551234")
                .contains("+49 89 7654321");
    }

    @Test
    void theRequestersFirmAndTelephoneAreThoseOfItsSignature() {
        String address = need.requester().orElseThrow().mailbox().address().toString();
        long mail = bed.kept(
                "none",
                "From: Pat Novak <" + address
                        + ">\r\nSubject: A need\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + "We need help with a data migration in Munich, from March on.\r\n\r\nBest regards\r\nPat\r\n-- \r\n"
                        + "Pat Novak\r\nNovak Handels GmbH\r\nTel. +49 89 1112223\r\n");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update opportunity set mail_id = :mail where id = :id")
                        .setParameter("mail", mail)
                        .setParameter("id", need.id())
                        .executeUpdate());
        bed.says(dana, toDana, "Yes.");
        assertThat(bed.letters(need))
                .noneSatisfy(letter -> assertThat(letter.raw()).contains("Novak Handels"));
        bed.decides(need, "Yes to 1.");
        assertThat(only("specialist/requester-introduced").text())
                .contains("Pat Novak", "Novak Handels GmbH", "+49 89 1112223", address);
        assertThat(only("requester/specialist-introduced").text())
                .contains("Contoso", dana.address().toString());
    }

    @Test
    void whoseProfileAndFromNameNobodyIsCalledAsItsMailIsSigned() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update specialist set profile = jsonb_set(profile, '{contactName}', '\"\"') where id = :id")
                        .setParameter("id", dana.id())
                        .executeUpdate());
        bed.says(dana, toDana, "Yes, gladly.\n\nBest regards\nDana Weber\nContoso GmbH");
        bed.decides(need, "Yes to 1.");
        assertThat(only("requester/specialist-introduced").text()).contains("Dana Weber", "Contoso");
    }

    private Sent only(String kind) {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals(kind))
                .reduce((one, another) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + bed.kinds(need)));
    }
}
