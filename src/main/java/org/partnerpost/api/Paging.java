package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Lists by cursor. A cursor is the id of the last entry shown, so that what comes and goes meanwhile shifts nothing. */
final class Paging {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private Paging() {}

    /**
     * @param next the cursor of the next page; left out on the last
     */
    @JsonInclude(Include.NON_ABSENT)
    record Page<T>(List<T> items, Optional<String> next) {}

    static int limit(@Nullable String limit) {
        try {
            int wanted = limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refusal.wrongField("limit", "must be a number from 1 to " + MOST);
    }

    static Optional<Long> after(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong());
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException notOurs) {
            throw Refusal.wrongField("cursor", "must be the next of an earlier page");
        }
    }

    /** @param rows one more than the limit, where there are more */
    static <R, T> Page<T> page(List<R> rows, int limit, ToLongFunction<R> id, Function<R, T> shown) {
        List<R> kept = rows.subList(0, Math.min(limit, rows.size()));
        Optional<String> next =
                rows.size() > limit ? Optional.of(cursor(id.applyAsLong(kept.getLast()))) : Optional.empty();
        return new Page<>(kept.stream().map(shown).toList(), next);
    }

    private static String cursor(long id) {
        byte[] octets = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
