package org.partnerpost.matching;

import java.util.List;
import java.util.Optional;

/** What is known of the meaning of texts. */
@FunctionalInterface
interface Embeddings {
    /** Knows of no text what it means; matching then goes by words and skills alone. */
    Embeddings NONE = passages -> Optional.empty();

    /**
     * What some {@link Passages} mean together.
     *
     * @return empty where there are none, or where it is not known (yet)
     */
    Optional<Embedding> of(List<String> passages);
}
