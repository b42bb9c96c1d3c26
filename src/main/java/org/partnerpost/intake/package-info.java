/**
 * Stage 1: takes mail by SMTP, keeps it, and only then answers 250 (RFC 5321).
 *
 * <p>Door: {@link org.partnerpost.intake.Intake}. Owns no table.
 */
@NullMarked
package org.partnerpost.intake;

import org.jspecify.annotations.NullMarked;
