/**
 * Mails as they came: bytes, envelope, time, and which is the same mail again.
 *
 * <p>Door: {@link org.partnerpost.received.ReceivedMails}. Tables: {@code received_mail}. Hidden: that the bytes stand
 * compressed in PostgreSQL, and how a double is known.
 */
@NullMarked
package org.partnerpost.received;

import org.jspecify.annotations.NullMarked;
