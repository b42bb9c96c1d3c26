/**
 * REST under {@code /api/v1}: JSON in and out, errors as problem documents (RFC 9457).
 */
@NullMarked
package org.partnerpost.api;

import org.jspecify.annotations.NullMarked;
