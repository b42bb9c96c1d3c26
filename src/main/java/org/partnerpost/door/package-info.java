/**
 * The pages behind links in mails: stop them, agree to them. A GET never changes anything, since mail scanners open every link; a
 * POST does, and the token in the address alone allows it (RFC 8058), so these pages stand outside any protection by cookie.
 *
 * <p>Owns no table. Unknown, expired and foreign tokens get the same page. Known limit: stopping cannot be undone here; a person does.
 */
@NullMarked
package org.partnerpost.door;

import org.jspecify.annotations.NullMarked;
