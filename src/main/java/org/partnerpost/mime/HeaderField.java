package org.partnerpost.mime;

/**
 * One header field.
 *
 * @param name as written
 * @param value unfolded, encoded words decoded, without controls, cut at the limit
 */
public record HeaderField(String name, String value) {
    /** Names are told apart without case (RFC 5322 section 1.2.2). */
    public boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
