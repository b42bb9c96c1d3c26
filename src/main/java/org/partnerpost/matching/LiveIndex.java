package org.partnerpost.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.TrackRecord;

/** One index on the disk that is written to and searched at the same time. Writing is for one thread, searching for any number. */
final class LiveIndex {
    private static final String MARK = "mark";
    private static final int TIDIED = 20_000;
    private static final int LOOKS = 4;
    private static final String MADE_FOR = "made-for";
    private static final Query SHUT = new TermQuery(new Term(IndexedFields.CLOSED, "yes"));
    private static final Query WANTED = new TermQuery(new Term(IndexedFields.EMBEDDING_WANTED, "yes"));

    private final Path folder;
    private final Directory directory;
    private final ConcurrentMergeScheduler merging = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String madeFor;
    private volatile long mark;
    private volatile int profiles;
    private volatile int wanting;
    private boolean changed;

    private LiveIndex(Path folder, Directory directory, String madeFor, long mark) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = new IndexWriter(directory, IndexScoring.writing().setMergeScheduler(merging));
        this.madeFor = madeFor;
        this.mark = mark;
        this.searchers = new SearcherManager(writer, IndexScoring.searching());
        count();
    }

    /**
     * An empty one.
     *
     * @param madeFor what it depends on besides the profiles
     * @param mark from which on its writer will follow
     */
    static LiveIndex create(Path folder, String madeFor, long mark) throws IOException {
        Directory directory = FSDirectory.open(folder);
        LiveIndex index = new LiveIndex(folder, directory, madeFor, mark);
        index.changed = true;
        return index;
    }

    /**
     * The one in a folder, if it is whole and was made for the same.
     *
     * @return empty where it was made for something else
     * @throws IOException where it is damaged, of another Lucene, or not there
     */
    static Optional<LiveIndex> open(Path folder, String madeFor) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            Map<String, String> kept = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!madeFor.equals(kept.get(MADE_FOR)) || !isWhole(directory)) {
                directory.close();
                return Optional.empty();
            }
            long mark = Long.parseLong(kept.getOrDefault(MARK, "0"));
            return Optional.of(new LiveIndex(folder, directory, madeFor, mark));
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw new IOException("The index of profiles in " + folder + " cannot be used", damaged);
        }
    }

    /** Every file against its checksum; damage inside would else show only when a search comes to it. */
    private static boolean isWhole(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        }
    }

    /** The same of what is open: reads all of it once. */
    boolean isWhole() {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                }
                return true;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | RuntimeException | InternalError damaged) {
            return false;
        }
    }

    /**
     * Puts a specialist in; where nothing may go out to it, so that it is found only among those who are left out.
     *
     * @return whether it wants an embedding that is not known
     */
    boolean put(Specialist specialist, ProfileDocument documents, Embeddings known, TrackRecord record)
            throws IOException {
        String id = Long.toString(specialist.id());
        Document document = documents.of(id, specialist.profile(), known, record);
        if (!specialist.mayReceive()) {
            document.add(new StringField(IndexedFields.CLOSED, "yes", Store.NO));
        }
        writer.updateDocument(new Term(IndexedFields.ID, id), document);
        changed = true;
        return document.getField(IndexedFields.EMBEDDING_WANTED) != null;
    }

    /**
     * Forgets what was replaced, as its words count in the rarity of others until then: so that an index built anew gives the same order. In a
     * large one, where that would take long, single profiles move no rarity, and they are merged away in time.
     */
    void tidy() throws IOException {
        // A merge that flushing began by itself is left out by the forced one, so that it is waited for, and what it
        // left is looked at again.
        for (int look = 0; look < LOOKS && writer.hasDeletions() && writer.getDocStats().maxDoc < TIDIED; look++) {
            writer.forceMergeDeletes();
            merging.sync();
        }
    }

    /**
     * Brings all profiles into one part, as every word of a need is looked up in every part. For what was built just now: it copies the whole,
     * and changes made later lie in parts of their own until they are merged.
     */
    void gather() throws IOException {
        writer.forceMerge(1);
    }

    /** Whether none of what was put in, shown or not, wants an embedding. */
    boolean wantsNothing() throws IOException {
        try (DirectoryReader written = DirectoryReader.open(writer)) {
            return new IndexSearcher(written).count(WANTED) == 0;
        }
    }

    /** Who is in it and wants an embedding that was not known when it was put in. */
    List<Long> embeddingsWanted() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            List<Long> ids = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            for (ScoreDoc hit : searcher.search(WANTED, all).scoreDocs) {
                ids.add(Long.valueOf(
                        stored.document(hit.doc, Set.of(IndexedFields.ID)).get(IndexedFields.ID)));
            }
            return ids;
        } finally {
            searchers.release(searcher);
        }
    }

    void remove(long specialist) throws IOException {
        writer.deleteDocuments(new Term(IndexedFields.ID, Long.toString(specialist)));
        changed = true;
    }

    /** Makes what was put in and taken out visible to searches that begin from now on. */
    void show(long upTo) throws IOException {
        searchers.maybeRefreshBlocking();
        count();
        mark = upTo;
    }

    private void count() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            profiles = searcher.getIndexReader().numDocs() - searcher.count(SHUT);
            wanting = searcher.count(WANTED);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Brings what changed to the disk. */
    void commit() throws IOException {
        if (changed) {
            Map<String, String> kept = new HashMap<>();
            kept.put(MARK, Long.toString(mark));
            kept.put(MADE_FOR, madeFor);
            writer.setLiveCommitData(kept.entrySet());
            writer.commit();
            changed = false;
        }
    }

    SearcherManager searchers() {
        return searchers;
    }

    Path folder() {
        return folder;
    }

    long mark() {
        return mark;
    }

    /** How many can be matched now; what the writer has taken in may be more. */
    int profiles() {
        return profiles;
    }

    /** How many want an embedding that is not known yet. */
    int wanting() {
        return wanting;
    }

    /** With everything on the disk. */
    void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            commit();
        }
    }

    /** As it is; for one that is damaged or not needed any more. */
    void drop() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
