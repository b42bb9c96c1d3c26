package org.partnerpost.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of a source of profiles. */
sealed interface SourceRow {
    /** Where it stands, from 1. */
    long line();

    /** It could be taken apart into fields. */
    record Filled(long line, ObjectNode form) implements SourceRow {}

    /** It could not. */
    record Broken(long line, String reason) implements SourceRow {}
}
