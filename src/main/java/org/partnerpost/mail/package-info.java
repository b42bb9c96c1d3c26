/**
 * The words of mail: addresses, envelopes, message ids, status codes, and the one place that writes header lines. Values
 * without input or output; every other package may speak in them.
 *
 * <p>Sources: RFC 5321 and 5322 (syntax and limits), RFC 6531 (addresses beyond ASCII), RFC 3463 (status codes).
 */
@NullMarked
package org.partnerpost.mail;

import org.jspecify.annotations.NullMarked;
