package org.partnerpost.mime.quote;

/** What a line of a mail's text is. */
enum Role {
    OWN,
    QUOTED,
    SIGNATURE
}
