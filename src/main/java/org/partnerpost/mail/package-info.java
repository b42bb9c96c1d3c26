/**
 * The words of mail: addresses, envelopes, message ids, status codes, and the one place that writes header lines. Values
 * without input or output; every other package may speak in them.
 *
 * <p>What others use: {@link org.partnerpost.mail.MailAddress}, {@link org.partnerpost.mail.Mailbox},
 * {@link org.partnerpost.mail.MessageId}, {@link org.partnerpost.mail.Envelope} and {@link org.partnerpost.mail.StatusCode} are
 * values; {@link org.partnerpost.mail.Originator} is the one strict reading of the From header,
 * {@link org.partnerpost.mail.AddressList} the tolerant one of all other address fields;
 * {@link org.partnerpost.mail.HeaderLines} writes fields, {@link org.partnerpost.mail.EncodedWords} reads what others encoded.
 *
 * <p>Sources: RFC 5321 and 5322 (syntax and limits), RFC 2047 (encoded words), RFC 6531, 6532 and 5891 (addresses beyond ASCII),
 * RFC 6854 (groups in From, refused), RFC 3463 (status codes), UTS 39 (look-alikes).
 *
 * <p>Known limits: addresses at number literals ({@code [192.0.2.1]}) are none; look-alikes are found by their letters, not by
 * comparing with the partners' own domains.
 */
@NullMarked
package org.partnerpost.mail;

import org.jspecify.annotations.NullMarked;
