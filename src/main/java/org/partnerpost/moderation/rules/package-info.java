/**
 * The rules of moderation, one question a file. A rule looks at what was submitted and answers with what it found; what a finding
 * does to the need is said by its type, and the order of the questions by {@link org.partnerpost.moderation.rules.HouseRules}.
 * Rules are pure: no database, no clock, no network.
 */
@NullMarked
package org.partnerpost.moderation.rules;

import org.jspecify.annotations.NullMarked;
