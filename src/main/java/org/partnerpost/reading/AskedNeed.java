package org.partnerpost.reading;

/**
 * One need of a mail.
 *
 * @param reading what was read of it; evidence in the body counts in {@link Writing#text()}, whichever of several it is
 * @param text what is said of it: the mail's own text, with blanks where it speaks of other needs
 */
public record AskedNeed(Reading reading, String text) {}
