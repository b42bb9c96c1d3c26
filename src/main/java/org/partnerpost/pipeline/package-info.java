/**
 * The wiring: the order of the stages, the embedded database, the clock, start-up and health.
 */
@NullMarked
package org.partnerpost.pipeline;

import org.jspecify.annotations.NullMarked;
