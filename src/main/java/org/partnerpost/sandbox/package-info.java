/**
 * The inboxes of the embedded default: each mail that would have left, kept where its reader can be played.
 *
 * <p>Tables: {@code sandbox_message}. Only where no outgoing server is set, and only for requests from loopback.
 */
@NullMarked
package org.partnerpost.sandbox;

import org.jspecify.annotations.NullMarked;
