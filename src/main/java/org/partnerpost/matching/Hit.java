package org.partnerpost.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A profile that was found; the worst is the least. Equal scores go by their ids, so that nothing depends on the order in which profiles came;
 * an id is looked up only where those of two parts of the index have to be compared, as within one part their places tell.
 */
final class Hit implements Comparable<Hit> {
    private final int doc;
    private final float score;
    private final SortedDocValues ids;
    private final int place;
    private @Nullable BytesRef id;

    /** @param place of its id among the ids of its part */
    Hit(int doc, float score, SortedDocValues ids, int place) {
        this.doc = doc;
        this.score = score;
        this.ids = ids;
        this.place = place;
    }

    int doc() {
        return doc;
    }

    float score() {
        return score;
    }

    @Override
    public int compareTo(Hit other) {
        if (score != other.score) {
            return Float.compare(score, other.score);
        }
        return ids == other.ids
                ? Integer.compare(other.place, place)
                : other.id().compareTo(id());
    }

    private BytesRef id() {
        BytesRef known = id;
        if (known == null) {
            try {
                known = BytesRef.deepCopyOf(ids.lookupOrd(place));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            id = known;
        }
        return known;
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
