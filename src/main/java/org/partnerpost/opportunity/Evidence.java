package org.partnerpost.opportunity;

/**
 * Where in the mail a value was read.
 *
 * @param in {@code subject}, {@code body} or an attachment's name
 * @param start first UTF-16 unit of it there
 * @param end one past the last
 */
public record Evidence(String in, int start, int end) {}
