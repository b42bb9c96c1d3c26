/**
 * The pages behind links in mails: stop them, agree to them. A GET never changes anything, since mail scanners open every link; a
 * POST does, and the token in the address alone allows it (RFC 8058), so these pages stand outside any protection by cookie.
 *
 * <p>Before them stands a first page that says where one writes, and for browsers one where there is nothing.
 *
 * <p>Owns no table. Unknown, expired and foreign tokens get the same page. Joining and one's own profile show addresses masked: a
 * forwarded link must not tell them. Whoever said stop itself begins again by a link that is mailed to it and works for seven days. The
 * form to join answers the same whether an address is known or not, and takes ten an hour from one client. Known limit: those counts are
 * kept in memory, by process.
 */
@NullMarked
package org.partnerpost.door;

import org.jspecify.annotations.NullMarked;
