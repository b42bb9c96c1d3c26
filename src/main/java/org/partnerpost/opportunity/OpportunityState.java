package org.partnerpost.opportunity;

/** Where the opportunity itself stands. */
public enum OpportunityState {
    OPEN,
    ENGAGED,
    FILLED,
    WON,
    LOST,
    EXPIRED,
    WITHDRAWN,
    ERROR
}
