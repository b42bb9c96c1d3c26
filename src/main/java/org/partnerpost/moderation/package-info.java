/**
 * Stage 5: what is held, why, and who decides; tells the requester.
 *
 * <p>Door: {@link org.partnerpost.moderation.Moderation}. Rules stand in {@code moderation.rules}, one question a file. Tables:
 * {@code moderation_finding}. A need is acknowledged to a proven sender at its first visit, unless a rule puts it into quarantine;
 * an unproven sender is written to only about an operator's decision, and somebody who is nobody's identity never.
 *
 * <p>Known limits: no sender has a record yet, so {@code trusted} approves nothing by itself; the requester's answer to a question
 * is not read back yet, the operator approves after reading it.
 */
@NullMarked
package org.partnerpost.moderation;

import org.jspecify.annotations.NullMarked;
