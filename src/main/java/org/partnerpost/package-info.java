/**
 * Opportunities, straight to the right partner's inbox: the starting point, {@link org.partnerpost.Partnerpost}, which
 * alone puts the command line and the service together. Everything else lives in the packages below; which of them may
 * use which is one table, kept by a test.
 */
@NullMarked
package org.partnerpost;

import org.jspecify.annotations.NullMarked;
