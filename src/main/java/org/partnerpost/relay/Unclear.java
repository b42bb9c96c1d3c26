package org.partnerpost.relay;

import java.util.Locale;

/** Why a reply was not understood. */
public enum Unclear {
    /** It says nothing new. */
    EMPTY,
    /** Nothing in it is an answer. */
    NO_ANSWER,
    /** It can be read in two ways. */
    TWO_READINGS,
    /** A yes that hangs on something. */
    CONDITION,
    /** It takes back a yes, which has introduced already. */
    YES_TAKEN_BACK,
    /** Words for one of several, beside something else. */
    SEVERAL,
    /** No day, or one that cannot be. */
    UNTIL_WHEN,
    /** A day, and it is open longer than that. */
    OPEN_LONGER,
    /** More than one is interested, and it names none. */
    WHICH_ONE,
    /** It speaks of more than have said yes. */
    FEWER,
    /** It names a number that nobody has, or one that cannot be chosen any more. */
    NO_SUCH_NUMBER,
    /** Nobody has said yes yet. */
    NOBODY_YET;

    /** As letters and pages name it, such as {@code two-readings}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
