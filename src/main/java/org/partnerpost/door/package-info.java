/**
 * The pages behind links in mails. A GET never changes anything.
 */
@NullMarked
package org.partnerpost.door;

import org.jspecify.annotations.NullMarked;
