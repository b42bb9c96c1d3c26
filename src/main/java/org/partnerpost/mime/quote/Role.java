package org.partnerpost.mime.quote;

/** What a line of a mail's text is. */
enum Role {
    OWN,
    /** What announces a quote: "Pat wrote:", a divider, a header block. Never worth reading by itself. */
    INTRODUCTION,
    QUOTED,
    SIGNATURE;

    boolean another() {
        return this == INTRODUCTION || this == QUOTED;
    }
}
