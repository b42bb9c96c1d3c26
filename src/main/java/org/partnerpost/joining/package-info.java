/**
 * A specialist's way in: from a file or the API with its consent, by confirmation, and out again.
 *
 * <p>Door: {@link org.partnerpost.joining.Joining}; {@link org.partnerpost.joining.SpecialistImport} takes many in, and {@link
 * org.partnerpost.joining.ProfileReader} reads the form that a profile comes in. Owns no table: specialists are kept by {@code
 * specialist}.
 *
 * <p>Known limits: level and evidence of a skill, rate band, saved query, delivery hours and portfolio are passed over with a warning.
 * A profile by mail, confirmation and leaving by mail are not here yet.
 */
@NullMarked
package org.partnerpost.joining;

import org.jspecify.annotations.NullMarked;
