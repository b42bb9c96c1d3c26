package org.partnerpost.delivery;

/**
 * A letter in words.
 *
 * @param subject one line
 * @param text lines of at most 74 characters where words allow, ended by line feeds
 */
record WrittenLetter(String subject, String text, String html) {}
