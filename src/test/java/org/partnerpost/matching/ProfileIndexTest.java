package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerpost.matching.Eventually.PATIENCE;
import static org.partnerpost.matching.Eventually.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.mail.Mailbox;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.opportunity.Requester;
import org.partnerpost.queue.Load;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.WorkItem;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** The service's index follows the database, mends itself, and is never the truth. */
@QuarkusTest
class ProfileIndexTest {
    private static final Consent YES = new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import");

    @Inject
    Specialists specialists;

    @Inject
    Opportunities opportunities;

    @Inject
    IndexFollower index;

    @Inject
    Matcher matcher;

    @Inject
    Matches matches;

    @Inject
    MatchingStage stage;

    @Inject
    Reindexing reindexing;

    @ConfigProperty(name = "partnerpost.data-dir")
    Path data;

    /** A skill of this test alone, so that others' specialists are not in the way. */
    private final String skill = "craft " + UUID.randomUUID();

    @BeforeEach
    void theIndexIsOpen() {
        await(this::caughtUp);
    }

    @Test
    void aChangeIsFoundByItself() {
        long added = add(Optional.of(YES));
        await(() -> found().equals(List.of(added)));
    }

    @Test
    void whatWasCommittedBeforeIsThereOnceItHasCaughtUp() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            add(Optional.of(YES));
            assertThat(index.catchUp(PATIENCE)).isTrue();
            assertThat(found()).hasSize(i + 1);
        }
    }

    @Test
    void whoGetsNothingIsFoundOnlyAmongThoseLeftOut() throws InterruptedException {
        long unasked = add(Optional.empty());
        long leaving = add(Optional.of(YES));
        assertThat(index.catchUp(PATIENCE)).isTrue();
        assertThat(found()).containsExactly(leaving);
        assertThat(leftOut()).containsExactly(unasked);
        QuarkusTransaction.requiringNew().run(() -> specialists.suppress(leaving, "unsubscribed", Instant.now()));
        QuarkusTransaction.requiringNew().run(() -> specialists.consent(unasked, YES));
        assertThat(index.catchUp(PATIENCE)).isTrue();
        assertThat(found()).containsExactly(unasked);
        assertThat(leftOut()).containsExactly(leaving);
    }

    @Test
    void anEmbeddingIsMadeBesideAndCountsFromThenOn() throws InterruptedException {
        add(Optional.of(YES));
        assertThat(index.catchUp(PATIENCE)).isTrue();
        assertThat(found()).hasSize(1);
        await(() -> index.state().wanting() == 0);
        await(() -> best().parts().stream().anyMatch(part -> part.name().equals("meaning")));
    }

    @Test
    void itIsOpenedAgainAsItWasLeft() throws IOException {
        long added = add(Optional.of(YES));
        await(() -> found().equals(List.of(added)));
        index.close();
        Path generation = generation();
        await(this::caughtUp);
        assertThat(found()).containsExactly(added);
        assertThat(generation()).isEqualTo(generation);
    }

    @Test
    void aMissingIndexIsBuiltFromTheDatabase() throws IOException {
        List<Long> before = three();
        index.close();
        IndexHome.delete(data.resolve("index"));
        await(this::caughtUp);
        assertThat(found()).isEqualTo(before);
    }

    @Test
    void aDamagedIndexIsBuiltAnewWhicheverFileIsDamaged() throws IOException {
        List<Long> before = three();
        index.close();
        List<String> names = Files.list(generation())
                .map(file -> file.getFileName().toString())
                .toList();
        for (String kind : Set.of(".cfs", ".si", "segments_")) {
            await(this::caughtUp);
            index.close();
            Path broken = Files.list(generation())
                    .filter(file -> file.getFileName().toString().contains(kind))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(kind + " is not among " + names));
            byte[] bytes = Files.readAllBytes(broken);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(broken, bytes);
            await(this::caughtUp);
            assertThat(found()).as("after damage to " + broken).isEqualTo(before);
        }
    }

    @Test
    void whatIsDamagedWhileItIsSearchedIsNoticedByTheSearch() throws IOException {
        List<Long> before = three();
        index.close();
        await(this::caughtUp);
        for (Path file : Files.list(generation())
                .filter(file -> file.toString().endsWith(".cfs"))
                .toList()) {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                byte[] wild = new byte[(int) bytes.length() / 2];
                new Random(7).nextBytes(wild);
                bytes.seek(bytes.length() / 4);
                bytes.write(wild);
            }
        }
        await(() -> found().equals(before));
    }

    @Test
    void aLostFileIsNoLoss() throws IOException {
        List<Long> before = three();
        index.close();
        for (Path file : Files.list(generation()).toList()) {
            if (!file.getFileName().toString().startsWith("segments_")) {
                Files.deleteIfExists(file);
            }
        }
        await(this::caughtUp);
        assertThat(found()).isEqualTo(before);
    }

    @Test
    void itIsBuiltAnewOnRequestWithTheSameMatchesAndGoesOnMeanwhile() throws IOException {
        List<Long> before = three();
        Path old = generation();
        long request = reindexing.request();
        await(() -> {
            assertThat(found()).isEqualTo(before);
            return reindexing.done(request);
        });
        assertThat(found()).isEqualTo(before);
        assertThat(generation()).isNotEqualTo(old);
        assertThat(old).doesNotExist();
        assertThat(index.state().ready()).isTrue();
    }

    @Test
    void theStageFindsWhoeverCameBeforeTheNeedAndKeepsWhy() throws Exception {
        long fits = add(Optional.of(YES));
        long opportunity = opportunity("asking.example");
        assertThat(handled(opportunity)).isInstanceOf(Outcome.Done.class);
        assertThat(handled(opportunity)).isInstanceOf(Outcome.Done.class);
        assertThat(matches.of(opportunity)).singleElement().satisfies(match -> {
            assertThat(match.profile()).isEqualTo(Long.toString(fits));
            assertThat(match.fit()).isEqualTo(Fit.STRONG);
            assertThat(match.skills()).hasSize(1);
        });
        assertThat(matches.of(opportunity("never.example"))).isEmpty();
    }

    @Test
    void theStageLeavesOutWhoNeverWorksWithTheRequester() throws Exception {
        add(Optional.of(YES));
        long opportunity = opportunity("sales.never.example");
        handled(opportunity);
        assertThat(matches.of(opportunity)).isEmpty();
    }

    private Outcome handled(long opportunity) {
        WorkItem item = new WorkItem(1, stage.name(), new Load("opportunity", opportunity), 0, 1);
        return QuarkusTransaction.requiringNew().call(() -> stage.handle(item));
    }

    private long opportunity(String domain) {
        Requester requester = new Requester(new Mailbox("Pat", MailAddress.of("pat@" + domain)), "en");
        return QuarkusTransaction.requiringNew()
                .call(() -> opportunities
                        .open(new NewOpportunity(
                                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                                Optional.of(requester),
                                "Help wanted",
                                "We need somebody who knows.",
                                "en",
                                NeedSketch.of("", skill).query().need()))
                        .id());
    }

    private List<Long> three() {
        List<Long> added = Stream.generate(() -> add(Optional.of(YES))).limit(3).toList();
        await(() -> Set.copyOf(found()).equals(Set.copyOf(added)));
        return found();
    }

    private long add(Optional<Consent> consent) {
        String reference = UUID.randomUUID().toString();
        ProfileSketch profile = ProfileSketch.of("We know how", skill).neverWith("never.example");
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists
                        .put(
                                reference,
                                MailAddress.of(reference + "@partner.example"),
                                profile.profile(),
                                consent,
                                Optional.empty())
                        .specialist()
                        .id());
    }

    /** Those with this test's skill, best first. */
    private List<Long> found() {
        return matcher.match(NeedSketch.of("Wanted", skill).query(), 100, Fit.POSSIBLE).stream()
                .map(match -> Long.parseLong(match.profile()))
                .toList();
    }

    private Match best() {
        return matcher.match(NeedSketch.of("Wanted", skill).query(), 1).getFirst();
    }

    private List<Long> leftOut() {
        return matcher.leftOut(NeedSketch.of("Wanted", skill).query(), 100).best().stream()
                .map(match -> Long.parseLong(match.profile()))
                .toList();
    }

    private boolean caughtUp() {
        try {
            return index.catchUp(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Path generation() throws IOException {
        return new IndexHome(data.resolve("index")).current().orElseThrow();
    }
}
