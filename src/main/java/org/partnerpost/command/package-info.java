/**
 * The command line.
 */
@NullMarked
package org.partnerpost.command;

import org.jspecify.annotations.NullMarked;
