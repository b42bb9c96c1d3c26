/**
 * Stage 5: what is held, why, and who decides; tells the requester.
 *
 * <p>Door: {@link org.partnerpost.moderation.Moderation}. Rules stand in {@code moderation.rules}, one question a file.
 */
@NullMarked
package org.partnerpost.moderation;

import org.jspecify.annotations.NullMarked;
