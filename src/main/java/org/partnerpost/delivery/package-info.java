/**
 * Stage 8: letters, composed from templates, kept in the caller's transaction, and handed over with retry.
 *
 * <p>Door: {@link org.partnerpost.delivery.Outbox} takes a {@link org.partnerpost.delivery.Letter}; {@link
 * org.partnerpost.delivery.Courier} is the seam of transport, and the one marked {@link org.partnerpost.delivery.StaysHere} is taken
 * where no outgoing server is set. {@link org.partnerpost.delivery.UndeliveredLetters} lists what the other side refused, {@link
 * org.partnerpost.delivery.PostedLetters} knows letters by their Message-ID. Tables: {@code delivery_letter}, {@code
 * delivery_digest} (the invitations of a digest, which are sent when it is taken, and those it tells to have ended). Hidden: templates, composing, SMTP, retry.
 *
 * <p>A letter is written when it is posted and sent as it was written. Its Message-ID follows from its key. Tokens in it, all
 * without an end of their own:
 *
 * <ul>
 *   <li>Reply-To {@code reply+TOKEN@}: purpose {@code reply}; holder {@code specialist 17}, about {@code invitation 4}; or holder
 *       {@code requester}, about {@code opportunity 12}.
 *   <li>Envelope sender {@code bounce+TOKEN@} (VERP): purpose {@code bounce}, the same holder and matter. Automatic answers
 *       (received, known already) have the null path instead, so that nothing can answer or return them (RFC 3834 section 3.3).
 *   <li>{@code /m/unsubscribe/TOKEN}: purpose {@code unsubscribe}, holder {@code specialist 17}, about {@code opportunities}.
 *   <li>{@code /m/consent/TOKEN}: purpose {@code consent}, holder {@code specialist 17}, about {@code consent VERSION}.
 *   <li>Letters about a profile: about {@code profile}, {@code proposal 3}, {@code address 2} or {@code restart DAY}, holder {@code
 *       specialist 17}; before there is a specialist, {@code draft 5 2} (draft and version) or {@code new address 2}, which are holder too.
 *   <li>{@code /m/profile/TOKEN} in the footer of every letter to a specialist, {@code /m/join/TOKEN}, {@code /m/address/TOKEN}, {@code
 *       /m/restart/TOKEN} (seven days): purpose as named.
 *   <li>In a digest, for each opportunity: an address {@code reply+TOKEN@} and a page {@code /m/answer/TOKEN}, about {@code invitation 4}.
 * </ul>
 *
 * <p>Letters with opportunities wait for their reader's hours, by its own clock, and look every half hour whether these were changed; letters
 * about a profile do not.
 *
 * <p>RFC 5321 and 5322 (transport, form), 2045 to 2047 (MIME), 3834 (automatic answers: the same text of one sender is answered once
 * in seven days), 2369 and 8058 (one-click unsubscribe), 2919 (List-Id), 3463 (status codes).
 *
 * <p>Known limits: mails are not signed with DKIM here, which RFC 8058 asks of those with one-click; have the outgoing server sign.
 * Addresses whose local part is beyond ASCII need SMTPUTF8, which is not asked for. Where the connection breaks between the final
 * dot and its answer, the letter goes out again, with the same Message-ID. Letters are kept without end.
 */
@NullMarked
package org.partnerpost.delivery;

import org.jspecify.annotations.NullMarked;
