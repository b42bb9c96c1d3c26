/**
 * Returned mail and complaints: who could not be reached, why, and whether to stop writing to them.
 *
 * <p>Door: {@link org.partnerpost.bounce.BounceReader}. Owns no table. Hidden: the dialects of mail servers; what they write is
 * told from {@code index/bounce/}. Its stage acts only on a token of ours, never on an address that a report names: a mailbox that
 * is gone and a complaint suppress the one specialist for whom the token was made, everything else is noted. The
 * invitation whose mail came back so counts as undelivered; for a digest, which has several, only the specialist is told by its token.
 * A letter to a requester that came back counts as undelivered, too, and its need hears of it.
 *
 * <p>RFC 3464 (delivery status), RFC 5965 (complaints), RFC 3463 (codes).
 *
 * <p>Known limits: the dialects of Exchange, Exim, Gmail, Postfix, qmail and sendmail are told by their words, not by a grammar each;
 * one failure for good is enough to suppress.
 */
@NullMarked
package org.partnerpost.bounce;

import org.jspecify.annotations.NullMarked;
