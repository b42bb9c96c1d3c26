/**
 * Stage 5: what is held, why, and who decides; tells the requester.
 *
 * <p>Doors: {@link org.partnerpost.moderation.Moderation} to decide, {@link org.partnerpost.moderation.LeavingOut} to leave somebody out of
 * one need, {@link org.partnerpost.moderation.Audit} to see who did what.
 * Rules stand in {@code moderation.rules}, one question a file. Tables: {@code moderation_finding}, {@code moderation_pending},
 * {@code moderation_approval}, {@code moderation_audit}.
 *
 * <p>A decision at the desk waits for some seconds in {@code moderation_pending}, in which nothing has changed and nothing has gone
 * out, so that it can be taken back; the stage {@code deciding} then carries it out. While it waits nothing else is decided or edited
 * about that need, whoever asks: the first decision would be lost by it. What a requester writes in that time still counts, and a decision
 * made before it is then noted as not carried out. An approval that would reach many can be made to
 * need a second operator; the first one is kept at once, as nothing goes out by it, counts for the version it was given for, and can be taken
 * back by whoever gave it. Both have to have seen who gets it: taking a specialist in again makes it void, and so does leaving one out where
 * another comes in for it; else it stands.
 *
 * <p>Near-doubles ({@code rules.Resemblance}) are looked for among the open needs of the same requester, of the same domain
 * and for the same customer, by their fields and by their words; nothing is ever merged but by an operator, and never across firms, as that
 * would tell each that the other asks. Known limits: a customer that one of the two does not name is not found; people of one public mail
 * provider count as one firm.
 *
 * <p>In the audit stand the decisions of operators, API keys and rules (approved, refused or quarantined by one; that a rule holds a need
 * for an operator decides nothing), corrections of a need's fields, and what operators do at the desk.
 *
 * <p>The audit is a chain: each row's hash covers the row and the hash before it, and the table refuses changes. Somebody who may
 * drop its triggers and rewrites all rows to the end, or cuts rows off at the end, is found only by a hash noted elsewhere, which
 * {@code audit check} prints for that.
 *
 * <p>Rules look before anybody is matched, so where a house lets trusted senders pass, the stage rehearses first whom the need would reach
 * ({@link org.partnerpost.moderation.ExpectedReach}); one that fits nobody is held with the reason rather than ending unseen after matching. Between
 * that look and the matching itself somebody may leave: the requester is then told that nobody fits, as after an operator's approval.
 *
 * <p>A need is acknowledged to a proven sender at its first visit, unless a rule puts it into quarantine;
 * an unproven sender is written to only about an operator's decision, and somebody who is nobody's identity never.
 *
 * <p>Known limits: no sender has a record yet, so {@code trusted} approves nothing by itself; of the requester's answer
 * to an operator's question the fields are read and read back ({@code relay}), all else is read by the operator.
 */
@NullMarked
package org.partnerpost.moderation;

import org.jspecify.annotations.NullMarked;
