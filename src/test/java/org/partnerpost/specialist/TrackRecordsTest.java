package org.partnerpost.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.TrackRecord.Tally;

@QuarkusTest
class TrackRecordsTest {
    @Inject
    Specialists specialists;

    @Inject
    TrackRecords records;

    private long specialist;

    @BeforeEach
    void oneSpecialist() {
        String reference = UUID.randomUUID().toString();
        specialist = inTransaction(() -> specialists.put(
                        reference,
                        MailAddress.of(reference + "@specialist.example"),
                        Profiles.with("Contoso", List.of("Power BI"), List.of()),
                        Optional.empty(),
                        Optional.empty()))
                .specialist()
                .id();
    }

    @Test
    void aYesSpeaksForEverySkillOfTheNeedAndANoForItsShareOfEach() {
        note(1, List.of("power-bi", "azure"), true);
        note(2, List.of("power-bi"), true);
        note(3, List.of("azure", "sap", "scrum", "kotlin"), false);
        assertThat(record().bySkill())
                .containsEntry("power-bi", new Tally(2, 0))
                .containsEntry("azure", new Tally(1, 0.25))
                .containsEntry("sap", new Tally(0, 0.25));
    }

    @Test
    void theLastAnswerToANeedCounts() {
        note(1, List.of("power-bi"), false);
        note(1, List.of("power-bi"), true);
        assertThat(record().bySkill()).containsExactlyEntriesOf(java.util.Map.of("power-bi", new Tally(1, 0)));
    }

    @Test
    void anAnswerToANeedWithoutSkillsSaysNothing() {
        note(1, List.of(), true);
        assertThat(records.of(List.of(specialist))).isEmpty();
        assertThat(records.of(List.of())).isEmpty();
    }

    @Test
    void anAnswerStandsInTheChangeFeed() {
        long mark = inTransaction(() -> {
            specialists.changesSince(0, Integer.MAX_VALUE);
            return specialists.currentMark();
        });
        note(1, List.of("power-bi"), true);
        assertThat(inTransaction(() -> specialists.changesSince(mark, 10_000)))
                .extracting(Specialists.Change::specialist)
                .contains(specialist);
    }

    private void note(long need, List<String> skills, boolean fits) {
        QuarkusTransaction.requiringNew().run(() -> records.note(specialist, need, skills, fits));
    }

    private TrackRecord record() {
        return records.of(List.of(specialist)).get(specialist);
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
