/**
 * Returned mail and complaints: who could not be reached, why, and whether to stop writing to them.
 *
 * <p>Door: {@link org.partnerpost.bounce.BounceReader}. RFC 3464 (delivery status), RFC 5965 (complaints), RFC 3463 (codes).
 */
@NullMarked
package org.partnerpost.bounce;

import org.jspecify.annotations.NullMarked;
