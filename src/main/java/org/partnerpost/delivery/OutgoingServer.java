package org.partnerpost.delivery;

/** Part of the door: whether mail leaves this machine at all. */
public interface OutgoingServer {
    /** Whether one is set; where none is, all mail stays in the sandbox. */
    boolean isSet();
}
