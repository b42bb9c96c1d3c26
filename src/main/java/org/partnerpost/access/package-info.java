/**
 * Operators, roles and API keys: who may do what in this house.
 *
 * <p>Doors: {@link org.partnerpost.access.Access} for programs, {@link org.partnerpost.access.Operators} for people, and
 * {@link org.partnerpost.access.SingleSignOn} for people whom another house vouches for. Tables:
 * {@code access_api_key}, {@code access_operator}, {@code access_welcome}, {@code access_session}, {@code access_attempt}.
 *
 * <p>Hidden: how keys, links and sessions are made and kept (random, only their hashes), how passwords are (PBKDF2 of the JDK with
 * HMAC-SHA-512 and 210,000 rounds, see docs/decisions), and how attempts to sign in are counted.
 *
 * <p>Sources: OpenID Connect Core 1.0 section 3.1 (code flow), RFC 7636 (PKCE).
 *
 * <p>Known limits: one provider; roles are ours, none comes from a provider's groups; an operator is changed or let in anew by {@code
 * operator add} alone.
 */
@NullMarked
package org.partnerpost.access;

import org.jspecify.annotations.NullMarked;
