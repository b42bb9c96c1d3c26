package org.partnerpost.delivery;

/** A setting that delivery cannot work with; the message says which, and what to set. */
public final class WrongSetting extends RuntimeException {
    public WrongSetting(String sentence) {
        super(sentence);
    }
}
