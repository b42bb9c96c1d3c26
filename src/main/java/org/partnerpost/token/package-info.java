/**
 * Which address or link allows whom to do what, until when.
 *
 * <p>Door: {@link org.partnerpost.token.Tokens}. Tables: {@code token_grant}. Hidden: minting, hashing, expiry. A token is a
 * keyed hash of what it grants, so minting the same grant twice gives the same token, and only its hash is stored. Mail
 * servers fold case: a token is of lower-case letters and digits and is compared so.
 */
@NullMarked
package org.partnerpost.token;

import org.jspecify.annotations.NullMarked;
