/**
 * Stage 9: what specialists and requesters answer about a need, the words they send each other before they know each other, and the
 * introduction once both said yes.
 *
 * <p>Door: {@link org.partnerpost.relay.ReplyRelay}, for answers however they came, with the values {@link
 * org.partnerpost.relay.SpecialistAnswer}, {@link org.partnerpost.relay.RequesterAnswer}, {@link org.partnerpost.relay.Occasion} and {@link
 * org.partnerpost.relay.Taken}. Tables: {@code relay_voice} (a specialist as the requester knows it: a number and masked words), {@code
 * relay_deadline}, {@code relay_form} (forms that were acted on). Hidden: how a reply is read, how words are masked, how the numbers are given.
 *
 * <p>The stage takes three loads. A {@code mail} is an answer: its reply token says what it is about and from whom it must come; where {@code
 * AuthenticityCheck} doubts that, it is held, its sender learns nothing, and the right one is told once. An {@code opportunity} has
 * gone out: its deadline is watched. {@code left} is a specialist to whom nothing goes any more, whoever wanted that ({@link
 * org.partnerpost.specialist.Specialists.Left}): requesters who might still choose it are told.
 *
 * <p>Reading is pure ({@code AnswerReader}, {@code DecisionReader}) and works by phrases, {@code index/relay/} and {@code index/wording/}; where two readings are
 * possible, nothing is understood and nothing changes. Only the first 1,200 characters decide; the rest are words for the other side.
 * Words that decide nothing answer a question where one is open.
 *
 * <p>A yes that hangs on something ({@code Reservation}, {@code index/relay/reservations.tsv}) is a yes, and the condition is told to
 * both sides and the desk; it is found anew in the masked words that are kept. A no takes it back with the yes. "Sounds good, but we have
 * nobody" is a no, and so is "yes, but we have nobody", as long as no time or place is named for it; where else a firm yes and something
 * like a no stand together, nothing is understood.
 *
 * <p>Before anybody was asked, a requester answers what was read back to it ({@code ReadBack}): {@code reading.CorrectionReader} says what
 * it confirms or corrects. What an operator has asked, or what mends a rejected need, stands in the need's history and brings it back into
 * the queue. Of several needs of one mail an answer changes the one that it was sent to, and none where it names another ({@code
 * AnotherNeed}). Answers without a token do nothing ({@code Astray}): who asked, or was asked, about the need in their subject is told how to
 * answer. Thanks alone are not answered, and attached files go no further.
 *
 * <p>What a specialist's mail says of its profile ({@code index/wording/profile-wishes.tsv} and {@code standing-wishes.tsv}) is no answer, and
 * nothing for the requester: it is taken out, done first ({@code joining.BesideAnAnswer}), and told in the letter about the answer. Where
 * nothing of the mail is an answer it goes on to {@code joining}, and the letter from there is the only one. The page of an answer does the
 * same with the words entered there ({@code door}). A skill that its owner has taken back is told to no requester as what it fits in.
 *
 * <p>A yes of a requester to somebody who is interested and has asked something as well may answer the question: in doubt where it answers the
 * letter with the question, or says more than a yes; not where it asks for an introduction ({@code index/relay/introductions.tsv}).
 *
 * <p>Words that take back a yes ("we have to withdraw our yes") are a specialist's no. A requester's yes introduces at once and cannot be taken back: it
 * is told what stands, and its request is not ended by them.
 *
 * <p>A requester's no can be taken back by a yes while the request is open. A yes that names whom it is for may say as well that the request is
 * filled; one that names nobody is asked back beside such words.
 *
 * <p>Deeds are done under the lock of the opportunity. Letters are keyed by the mail or the press of a button, so that the same one
 * handled again tells nobody twice.
 *
 * <p>Whoever wants its data deleted leaves, and the mail is held: the rest is deleted by hand.
 *
 * <p>RFC 3834 (confirmations answer a person's own mail, with the null path), 5322 section 3.6.2 (Reply-To of introductions).
 *
 * <p>Known limits: names of third persons are known by a title or by words that lead to them ("ask", "my colleague";
 * {@code index/relay/third-persons.tsv}); others pass, as does one that is a product's name alone ("ask Julia"); a
 * customer that an answer is the first to name is known in that answer alone; so does a street in a signature without a
 * closing or delimiter before it. Numbers as words are understood from first to third. A specialist who asks and does not decide is
 * not reminded; a requester is, once ({@code partnerpost.relay.remind-before}).
 */
@NullMarked
package org.partnerpost.relay;

import org.jspecify.annotations.NullMarked;
