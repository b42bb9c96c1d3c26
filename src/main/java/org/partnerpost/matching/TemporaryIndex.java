package org.partnerpost.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Profiles from elsewhere than the database, to match with; gone when closed. Safe for any number of threads. */
public final class TemporaryIndex implements AutoCloseable {
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final ProfileDocument documents;
    private final Embeddings embeddings;
    private final SearcherManager searchers;
    private final Matcher matcher;

    private TemporaryIndex(Path folder, Embeddings embeddings, InstantSource clock) throws IOException {
        SkillTaxonomy taxonomy = SkillTaxonomy.inUse();
        WorkTerms terms = WorkTerms.inUse();
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        this.writer = new IndexWriter(directory, IndexScoring.writing());
        this.documents = new ProfileDocument(taxonomy, terms);
        this.embeddings = embeddings;
        this.searchers = new SearcherManager(writer, IndexScoring.searching());
        this.matcher = new LuceneMatcher(searchers, taxonomy, terms, embeddings, clock, FitCorrection.NONE);
    }

    /**
     * An empty one that matches by words, skills and meaning; the latter takes some 20 ms for each need and reference.
     *
     * @param clock for what is paused at present
     * @throws IOException where no temporary folder can be made
     */
    public static TemporaryIndex open(InstantSource clock) throws IOException {
        return open(new MiniLm(), clock);
    }

    static TemporaryIndex open(Embeddings embeddings, InstantSource clock) throws IOException {
        return new TemporaryIndex(Files.createTempDirectory("partnerpost-match"), embeddings, clock);
    }

    /** Adds a profile; it is found after {@link #matcher()}. An id given before is not looked for. */
    public void add(String id, Profile profile) throws IOException {
        add(id, profile, TrackRecord.NONE);
    }

    void add(String id, Profile profile, TrackRecord record) throws IOException {
        writer.addDocument(documents.of(id, profile, embeddings, record));
    }

    /** Matches with all profiles added so far. */
    public Matcher matcher() throws IOException {
        searchers.maybeRefreshBlocking();
        return matcher;
    }

    @Override
    public void close() throws IOException {
        try (searchers;
                directory) {
            writer.rollback();
        } finally {
            IndexHome.delete(folder);
        }
    }
}
