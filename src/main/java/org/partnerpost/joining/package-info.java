/**
 * A specialist's way in: from a file or the API with its consent, by confirmation, and out again.
 *
 * <p>Door: {@link org.partnerpost.joining.Joining}. Owns no table: specialists are kept by {@code specialist}.
 */
@NullMarked
package org.partnerpost.joining;

import org.jspecify.annotations.NullMarked;
