/**
 * Operators, roles and API keys: who may do what in this house.
 *
 * <p>Door: {@link org.partnerpost.access.Access}. Tables: {@code access_api_key}. Hidden: how a key is made and kept (only
 * its hash).
 */
@NullMarked
package org.partnerpost.access;

import org.jspecify.annotations.NullMarked;
