/**
 * The inboxes of the embedded default: each mail that would have left, kept where its reader can be played.
 *
 * <p>Tables: {@code sandbox_message}. A {@link org.partnerpost.delivery.Courier}, and JSON under {@code /sandbox/api/messages}: only
 * where no outgoing server is set, and only for requests from loopback that name it as their Host; for all others there is nothing
 * there (404). Known limits: lists end at 100,000 messages; nothing is ever removed.
 */
@NullMarked
package org.partnerpost.sandbox;

import org.jspecify.annotations.NullMarked;
