package org.partnerpost.delivery;

/** How the way to the outgoing server is closed to others. The server's certificate is always checked. */
enum TlsMode {
    /** In the clear. */
    OFF,
    /** Begins in the clear and goes on only if STARTTLS succeeds (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314 section 3). */
    IMPLICIT
}
