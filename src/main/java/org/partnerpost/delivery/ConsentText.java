package org.partnerpost.delivery;

/** What a specialist says yes to: the wording in the letter that asks and on the page behind its link. */
public final class ConsentText {
    /** Changes with the wording; an older yes stays a yes to the older one. */
    public static final String VERSION = "2026-11";

    private ConsentText() {}
}
