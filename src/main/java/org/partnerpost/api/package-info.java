/**
 * REST under {@code /api/v1}: JSON in and out, errors as problem documents (RFC 9457), lists by cursor.
 *
 * <p>Nobody is let in without an API key (bearer, RFC 6750); what its role may do stands in {@link org.partnerpost.api.Right}. A POST
 * with an Idempotency-Key is answered once and the same again for a day; versions are entity tags (RFC 9110 section 13), which a PATCH
 * must name and a PUT may. Tables: {@code api_idempotency}.
 *
 * <p>Known limits: a body is read whole into memory, up to the limit of {@code quarkus.http.limits.max-body-size}; {@code needs:read}
 * does not check authenticity; no webhooks yet.
 */
@NullMarked
package org.partnerpost.api;

import org.jspecify.annotations.NullMarked;
