package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;

/** Mail to operators about what waits too long. */
@QuarkusTest
class WaitingReminderTest {
    @Inject
    WaitingReminder reminder;

    @Inject
    Operators operators;

    @Inject
    WaitingList rows;

    @Inject
    Opportunities opportunities;

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

    @Test
    void whereTwoPeriodsMeetNobodyIsWrittenToTwiceWithinMinutes() {
        MailAddress moderator = operator(Role.MODERATOR, true);
        bed.waiting(DeskBed.plain("Azure three", "We need Azure help"));
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3));
        reminder.remind(midnight.minusSeconds(60));
        postedAt(moderator, midnight.minusSeconds(60));
        reminder.remind(midnight.plusSeconds(60));
        assertThat(letters(moderator)).isEqualTo(1);
        reminder.remind(midnight.plus(Duration.ofDays(1)));
        assertThat(letters(moderator)).isEqualTo(2);
    }

    @Test
    void whatWaitsForItsSenderIsNotCountedAndAnAnswerBeginsTheWaitAnew() {
        Opportunity asked = bed.waiting(DeskBed.plain("Azure four", "We need Azure help"));
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.review(asked.id(), ReviewState.ACTION_REQUIRED, "olga", "How many users?"));
        assertThat(row(asked).forSender()).isTrue();
        assertThat(row(asked).at()).isAfter(asked.createdAt());
        assertThat(rows.rows("", true)).last().matches(WaitingRow::forSender);
        MailAddress moderator = operator(Role.MODERATOR, true);
        reminder.remind(clock.instant().plus(Duration.ofDays(9)));
        assertThat(text(moderator)).doesNotContain(asked.reference());
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.review(asked.id(), ReviewState.IN_REVIEW, "mail 7", "answered"));
        assertThat(row(asked).forSender()).isFalse();
        assertThat(row(asked).at()).isAfter(asked.createdAt());
    }

    private WaitingRow row(Opportunity need) {
        return rows.rows("", true).stream()
                .filter(row -> row.reference().equals(need.reference()))
                .findFirst()
                .orElseThrow();
    }

    private void postedAt(MailAddress to, Instant when) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update delivery_letter set posted_at = :at where recipient = :to")
                        .setParameter("at", when)
                        .setParameter("to", to.toString())
                        .executeUpdate());
    }

    private String text(MailAddress to) {
        return String.join(
                "",
                QuarkusTransaction.requiringNew()
                        .call(() -> ((List<?>) database.createNativeQuery(
                                                "select convert_from(raw, 'UTF8') from delivery_letter where recipient = :to")
                                        .setParameter("to", to.toString())
                                        .getResultList())
                                .stream().map(String::valueOf).toList()));
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
