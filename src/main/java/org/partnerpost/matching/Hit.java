package org.partnerpost.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A profile that was found; the worst is the least. Equal scores go by their ids, so that nothing depends on the order in which profiles came.
 * Many are equal where few words are found, so ids are compared by their beginnings first, which are numbers.
 */
final class Hit implements Comparable<Hit> {
    private final LeafReaderContext leaf;
    private final int place;
    private final float score;
    private final long beginning;

    /**
     * @param place within that part of the index
     * @param beginning of its id
     */
    Hit(LeafReaderContext leaf, int place, float score, long beginning) {
        this.leaf = leaf;
        this.place = place;
        this.score = score;
        this.beginning = beginning;
    }

    /** The first eight bytes of an id, in its order if taken as unsigned; two that differ in nothing else may be equal. */
    static long beginning(BytesRef id) {
        long beginning = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            beginning = beginning << Byte.SIZE | (i < id.length ? id.bytes[id.offset + i] & 0xff : 0);
        }
        return beginning;
    }

    int doc() {
        return leaf.docBase + place;
    }

    float score() {
        return score;
    }

    @Override
    public int compareTo(Hit other) {
        if (score != other.score) {
            return Float.compare(score, other.score);
        }
        return beginning == other.beginning
                ? other.id().compareTo(id())
                : Long.compareUnsigned(other.beginning, beginning);
    }

    private BytesRef id() {
        try {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexedFields.ID);
            return ids.advanceExact(place) ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())) : new BytesRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hit hit && compareTo(hit) == 0;
    }

    @Override
    public int hashCode() {
        return Float.hashCode(score);
    }
}
