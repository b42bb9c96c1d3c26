package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;

/** Mail to operators about what waits too long. */
@QuarkusTest
class WaitingReminderTest {
    @Inject
    WaitingReminder reminder;

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    EntityManager database;

    @Inject
    InstantSource clock;

    @Test
    void oneMailTellsOfEverythingAndNoSecondOneInTheSamePeriod() {
        MailAddress moderator = operator(Role.MODERATOR, true);
        MailAddress auditor = operator(Role.AUDITOR, true);
        MailAddress notYetIn = operator(Role.MODERATOR, false);
        bed.waiting(DeskBed.plain("Azure one", "We need Azure help"));
        bed.waiting(DeskBed.plain("Azure two", "We need more Azure help"));
        Instant later = clock.instant().plus(Duration.ofHours(5));
        reminder.remind(later);
        reminder.remind(later.plusSeconds(1));
        assertThat(letters(moderator)).isEqualTo(1);
        assertThat(letters(auditor)).isZero();
        assertThat(letters(notYetIn)).isZero();
        reminder.remind(later.plus(Duration.ofDays(1)));
        assertThat(letters(moderator)).isEqualTo(2);
    }

    private MailAddress operator(Role role, boolean settled) {
        MailAddress address = MailAddress.of("r" + UUID.randomUUID() + "@desk.example");
        String link = operators.invite(address, role);
        if (settled) {
            operators.welcome(link, DeskClient.PASSWORD);
        }
        return address;
    }

    private long letters(MailAddress to) {
        return ((Number) database.createNativeQuery("select count(*) from delivery_letter where recipient = :to")
                        .setParameter("to", to.toString())
                        .getSingleResult())
                .longValue();
    }
}
