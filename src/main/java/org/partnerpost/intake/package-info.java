/**
 * Stage 1: takes mail by SMTP, keeps it, and only then answers 250 (RFC 5321).
 *
 * <p>Door: {@link org.partnerpost.intake.Intake}. Owns no table. Standards: RFC 5321 (SMTP), RFC 1870 (SIZE), RFC 3030
 * (CHUNKING, no BINARYMIME), RFC 6152 (8BITMIME), RFC 6531 (SMTPUTF8), RFC 3463 (codes).
 *
 * <p>Known limits: no STARTTLS, no PIPELINING announced, no LMTP, no IMAP. A mail is in memory while it comes in, so the size
 * limit times the number of connections bounds the memory.
 */
@NullMarked
package org.partnerpost.intake;

import org.jspecify.annotations.NullMarked;
