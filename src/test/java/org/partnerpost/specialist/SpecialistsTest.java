package org.partnerpost.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists.AddressTaken;
import org.partnerpost.specialist.Specialists.Change;
import org.partnerpost.specialist.Specialists.Put;
import org.partnerpost.specialist.Specialists.VersionConflict;

@QuarkusTest
class SpecialistsTest {
    private static final Consent YES = new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import");

    @Inject
    Specialists specialists;

    private final String reference = UUID.randomUUID().toString();
    private final MailAddress address = MailAddress.of(reference + "@Partner.example");

    @Test
    void everyFieldOfAProfileComesBackAsItWas() {
        Profile profile = new Profile(
                "Contoso",
                "Sam",
                List.of("SI"),
                "We do \"Business Central\" 👋",
                Optional.of("de"),
                List.of("dynamics-365-business-central"),
                List.of("retail"),
                List.of(new Profile.Reference(2024, "A move", "of one shop")),
                List.of("MB-800"),
                List.of("deployment-services"),
                List.of("retail"),
                List.of("Dynamics 365"),
                List.of("DE", "AT"),
                List.of("de", "en"),
                List.of("remote"),
                Optional.of(10_000L),
                Optional.of("EUR"),
                Optional.of(2),
                Optional.of(LocalDate.of(2027, 1, 1)),
                List.of("fabrikam.example"),
                Optional.of(3),
                Optional.of(LocalDate.of(2026, 12, 24)));
        Put put = put(profile, Optional.of(YES), Optional.empty());
        assertThat(put.created()).isTrue();
        assertThat(specialists.find(reference)).hasValueSatisfying(found -> {
            assertThat(found.profile()).isEqualTo(profile);
            assertThat(found.consent()).contains(YES);
            assertThat(found.address()).isEqualTo(address);
            assertThat(found.mayReceive()).isTrue();
        });
    }

    @Test
    void levelsAndWishesForDeliveryComeBackAndARowFromBeforeThemReadsAsNone() {
        Profile profile = Profiles.delivered(Profile.Frequency.WEEKLY, "Europe/Berlin");
        put(profile, Optional.of(YES), Optional.empty());
        assertThat(specialists.find(reference).orElseThrow().profile()).isEqualTo(profile);
        Profile older = ProfileJson.read("{\"organization\": \"Contoso\", \"skills\": [\"sap\"]}");
        assertThat(older.skillLevels()).isEmpty();
        assertThat(older.frequency()).isEmpty();
        assertThat(older.hours()).isEmpty();
        assertThat(older.zone()).hasToString("UTC");
    }

    @Test
    void onlyOnesOwnStopIsLifted() {
        long id = put(profile("a"), Optional.of(YES), Optional.empty())
                .specialist()
                .id();
        run(() -> specialists.suppress(id, Specialist.UNSUBSCRIBED, YES.at()));
        run(() -> specialists.liftUnsubscribed(id));
        assertThat(specialists.find(id).orElseThrow().mayReceive()).isTrue();
        run(() -> specialists.suppress(id, "bounced", YES.at()));
        run(() -> specialists.liftUnsubscribed(id));
        assertThat(specialists.find(id).orElseThrow().mayReceive()).isFalse();
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        Put first = put(profile("a"), Optional.of(YES), Optional.empty());
        long mark = drained();
        Put second = put(profile("a"), Optional.of(YES), Optional.empty());
        assertThat(second.created()).isFalse();
        assertThat(second.changed()).isFalse();
        assertThat(second.specialist()).isEqualTo(first.specialist());
        assertThat(specialists.changesSince(mark, 10)).isEmpty();
    }

    @Test
    void aConsentAndASuppressionOutliveANewProfile() {
        long id = put(profile("a"), Optional.of(YES), Optional.empty())
                .specialist()
                .id();
        run(() -> specialists.suppress(id, "unsubscribed", YES.at()));
        Put put = put(profile("b"), Optional.of(new Consent("2", Instant.now(), "page")), Optional.empty());
        assertThat(put.changed()).isTrue();
        assertThat(put.specialist().consent()).contains(YES);
        assertThat(put.specialist().mayReceive()).isFalse();
    }

    @Test
    void anOutdatedVersionIsRefused() {
        Specialist read = put(profile("a"), Optional.empty(), Optional.empty()).specialist();
        put(profile("b"), Optional.empty(), Optional.of(read.version()));
        assertThatThrownBy(() -> put(profile("c"), Optional.empty(), Optional.of(read.version())))
                .isInstanceOf(VersionConflict.class);
    }

    @Test
    void whoeverLocksItSeesWhatWasChangedSinceItWasRead() {
        Specialist before =
                put(profile("a"), Optional.empty(), Optional.empty()).specialist();
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(specialists.find(before.id())).contains(before);
            Specialist changed =
                    put(profile("b"), Optional.empty(), Optional.empty()).specialist();
            assertThat(specialists.lock(before.id())).contains(changed);
        });
    }

    @Test
    void anAddressBelongsToOne() {
        put(profile("a"), Optional.empty(), Optional.empty());
        MailAddress same = MailAddress.of(reference.toUpperCase(java.util.Locale.ROOT) + "@partner.example");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> specialists.put(
                                "other-" + reference, same, profile("b"), Optional.empty(), Optional.empty())))
                .isInstanceOf(AddressTaken.class);
        assertThat(specialists.findByAddress(same)).isPresent();
    }

    @Test
    void eachIsAskedForConsentOnce() {
        long id = put(profile("a"), Optional.empty(), Optional.empty())
                .specialist()
                .id();
        assertThat(specialists.markAsked(id, Instant.now())).isTrue();
        assertThat(specialists.markAsked(id, Instant.now())).isFalse();
    }

    @Test
    void textThatPostgresRefusesIsCleaned() {
        Put put = put(profile("a\0b \ud800 \\u0000"), Optional.empty(), Optional.empty());
        assertThat(specialists
                        .find(put.specialist().id())
                        .orElseThrow()
                        .profile()
                        .organization())
                .isEqualTo("ab \ufffd \\u0000");
    }

    @Test
    void aChangeWhoseWriterCommitsLateIsNotMissedByWhoeverFollowsTheMarks() throws Exception {
        Specialist slow =
                put(profile("slow"), Optional.empty(), Optional.empty()).specialist();
        Specialist quick = QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(
                        "q-" + reference,
                        MailAddress.of("q-" + reference + "@partner.example"),
                        profile("quick"),
                        Optional.empty(),
                        Optional.empty()))
                .specialist();
        long mark = drained();

        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        List<Long> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slowWriter = threads.submit(() -> run(() -> {
                specialists.consent(slow.id(), YES);
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            run(() -> specialists.consent(quick.id(), YES));
            List<Change> first = specialists.changesSince(mark, 10);
            first.forEach(change -> seen.add(change.specialist()));
            assertThat(seen).containsExactly(quick.id());
            mayCommit.countDown();
            slowWriter.get(10, TimeUnit.SECONDS);
            specialists.changesSince(first.getLast().mark(), 10).forEach(change -> seen.add(change.specialist()));
        }
        assertThat(seen).containsExactly(quick.id(), slow.id());
    }

    @Test
    void aReaderThatSawEverythingBeginsAtTheCurrentMark() {
        put(profile("a"), Optional.empty(), Optional.empty());
        drained();
        assertThat(specialists.changesSince(specialists.currentMark(), 10)).isEmpty();
    }

    @Test
    void pagesGoUpwardsById() {
        put(profile("a"), Optional.empty(), Optional.empty());
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.put(
                        "p-" + reference,
                        MailAddress.of("p-" + reference + "@partner.example"),
                        profile("b"),
                        Optional.empty(),
                        Optional.empty()));
        long last = 0;
        long counted = 0;
        for (List<Specialist> page = specialists.page(0, 1); !page.isEmpty(); page = specialists.page(last, 1)) {
            assertThat(page.getFirst().id()).isGreaterThan(last);
            last = page.getFirst().id();
            counted++;
        }
        assertThat(counted).isEqualTo(specialists.count());
    }

    private long drained() {
        long mark = specialists.currentMark();
        for (List<Change> some = specialists.changesSince(mark, 100);
                !some.isEmpty();
                some = specialists.changesSince(mark, 100)) {
            mark = some.getLast().mark();
        }
        return mark;
    }

    private Put put(Profile profile, Optional<Consent> consent, Optional<Long> version) {
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists.put(reference, address, profile, consent, version));
    }

    private static void run(Runnable inTransaction) {
        QuarkusTransaction.requiringNew().run(inTransaction);
    }

    private static Profile profile(String organization) {
        return Profiles.with(organization, List.of("Azure"), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
