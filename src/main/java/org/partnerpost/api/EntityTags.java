package org.partnerpost.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, and the preconditions of a request that speak of them (RFC 9110 section 13.1). */
final class EntityTags {
    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * What If-Match asks for.
     *
     * @param current the version there is; empty where there is nothing yet
     * @return the version to change; empty where the request asks for none
     */
    static Optional<Long> wanted(@Nullable String ifMatch, Optional<Long> current) {
        if (ifMatch == null) {
            return Optional.empty();
        }
        if (current.isEmpty() || !(ifMatch.strip().equals("*") || tags(ifMatch).contains(of(current.get())))) {
            throw new Refusal(412, "It has changed since it was read, or is not there: read it again.");
        }
        return current;
    }

    /** The same where an update may not be blind. */
    static long required(@Nullable String ifMatch, long current) {
        return wanted(ifMatch, Optional.of(current))
                .orElseThrow(() ->
                        new Refusal(428, "Say in If-Match which version is changed; its ETag came with the answer."));
    }

    /** Whether the reader has this version already (If-None-Match, weak comparison). */
    static boolean known(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || tags(ifNoneMatch.replace("W/", "")).contains(of(version)));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
