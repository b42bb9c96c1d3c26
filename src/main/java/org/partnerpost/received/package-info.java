/**
 * Mails as they came: bytes, envelope, time, and which is the same mail again.
 *
 * <p>Door: {@link org.partnerpost.received.ReceivedMails}. Tables: {@code received_mail}. Hidden: that the bytes stand
 * deflated in PostgreSQL, and how a double is known: by a hash over the recipients, the headers without those that servers on
 * the way add (RFC 5321 section 4.4 and the results of checks), and the body. So a forged Message-ID alone never makes a mail
 * a double of another.
 *
 * <p>Known limits: a mail whose encoding a server on the way has changed is not known as a double. Nothing is deleted yet when
 * its retention has passed.
 */
@NullMarked
package org.partnerpost.received;

import org.jspecify.annotations.NullMarked;
