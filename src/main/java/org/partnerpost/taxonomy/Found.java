package org.partnerpost.taxonomy;

/** A name found: by folded letters, from the first to behind the last. */
record Found<T>(T owner, int from, int to, double confidence) {}
