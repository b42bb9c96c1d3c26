package org.partnerpost.mime;

/**
 * A fault that was read over.
 *
 * @param where the place, such as {@code header Date} or {@code part 2}
 * @param what the fault, in words for people
 */
public record Problem(String where, String what) {}
