/**
 * Stage 2: who really sent it.
 *
 * <p>Door: {@link org.partnerpost.authenticity.AuthenticityCheck}, answering with a sealed {@link
 * org.partnerpost.authenticity.Verdict}. Tables: {@code authenticity_verdict}. At present the From field alone is checked (one
 * field with one well-formed mailbox, RFC 5322 section 3.6.2); SPF, DKIM, DMARC and ARC are not, and so in {@code enforce}
 * nobody is authenticated.
 */
@NullMarked
package org.partnerpost.authenticity;

import org.jspecify.annotations.NullMarked;
