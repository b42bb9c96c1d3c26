/**
 * Stage 8: letters, composed from templates, kept in the caller's transaction, and handed over with retry.
 *
 * <p>Door: {@link org.partnerpost.delivery.Outbox}; {@link org.partnerpost.delivery.Courier} is the seam of transport. Tables:
 * {@code delivery_letter}. Hidden: templates, composing, SMTP, retry.
 */
@NullMarked
package org.partnerpost.delivery;

import org.jspecify.annotations.NullMarked;
