package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Whoever waits for a count of profiles can then find as many. */
class LiveIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private final ProfileDocument documents = new ProfileDocument(SkillTaxonomy.inUse(), WorkTerms.inUse());

    @Test
    void aProfileIsCountedOnceItCanBeMatched() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "this test", 0);
        try {
            index.put(
                    specialist(7, Optional.of(new Consent("1", NOW, "import"))),
                    documents,
                    Embeddings.NONE,
                    TrackRecord.NONE);
            index.put(specialist(8, Optional.empty()), documents, Embeddings.NONE, TrackRecord.NONE);
            assertThat(index.profiles()).isZero();

            index.show(1);
            assertThat(index.profiles()).isOne();
        } finally {
            index.close();
        }
        LiveIndex again = LiveIndex.open(folder, "this test").orElseThrow();
        try {
            assertThat(again.profiles()).isOne();
            assertThat(again.mark()).isOne();
        } finally {
            again.drop();
        }
    }

    @Test
    void whatWasReplacedIsForgottenAlsoWhileSegmentsAreMerged() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "this test", 0);
        try {
            // Each round leaves a segment, so that merges of the writer's own come between.
            for (int round = 1; round <= 60; round++) {
                for (long id = 1; id <= 5; id++) {
                    Optional<Consent> consent = Optional.of(new Consent("1", NOW, "import"));
                    index.put(specialist(id + round % 7, consent), documents, Embeddings.NONE, TrackRecord.NONE);
                }
                index.tidy();
                index.show(round);
                assertThat(replaced(index)).as("after round %d", round).isZero();
            }
        } finally {
            index.drop();
        }
    }

    @Test
    void whatWasBuiltStandsInOnePart() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "this test", 0);
        try {
            putAndShow(index, 1, 3);
            index.gather();
            index.show(4);
            assertThat(parts(index)).isOne();
            assertThat(index.profiles()).isEqualTo(3);
        } finally {
            index.drop();
        }
    }

    @Test
    void changesMadeOneByOneLieInFewParts() throws IOException {
        LiveIndex index = LiveIndex.create(folder, "this test", 0);
        try {
            putAndShow(index, 1, 60);
            index.close();
            index = LiveIndex.open(folder, "this test").orElseThrow();
            assertThat(parts(index)).as("a dozen, if left to Lucene").isLessThan(5);
            assertThat(index.profiles()).isEqualTo(60);
        } finally {
            index.drop();
        }
    }

    /** Each in a part of its own, at first. */
    private void putAndShow(LiveIndex index, long first, long last) throws IOException {
        for (long id = first; id <= last; id++) {
            index.put(
                    specialist(id, Optional.of(new Consent("1", NOW, "import"))),
                    documents,
                    Embeddings.NONE,
                    TrackRecord.NONE);
            index.show(id);
        }
    }

    private static int parts(LiveIndex index) throws IOException {
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return searcher.getIndexReader().leaves().size();
        } finally {
            index.searchers().release(searcher);
        }
    }

    private static int replaced(LiveIndex index) throws IOException {
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return searcher.getIndexReader().numDeletedDocs();
        } finally {
            index.searchers().release(searcher);
        }
    }

    private static Specialist specialist(long id, Optional<Consent> consent) {
        return new Specialist(
                id,
                String.valueOf(id),
                MailAddress.of("kim@harbour.example"),
                ProfileSketch.of("We build reports", "power-bi").profile(),
                consent,
                Optional.empty(),
                NOW,
                NOW,
                1);
    }
}
