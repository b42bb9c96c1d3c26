/**
 * Cuts a mail's clean text into what the sender wrote anew, what they quoted or forwarded, and signatures.
 *
 * <p>Door: {@link org.partnerpost.mime.quote.WrittenAnew}. Pure text in, text out; linear in the length of the text.
 *
 * <p>What mail programs write stands by language in {@code index/mime/}: the labels over a quoted mail, dividers, the word for "wrote".
 * What has a form that no language changes is also known by it: an introducing line by its day, time and address; a quoted header by
 * an address over a moment; words between hyphens over such a header. Device lines and legal footers are patterns in their classes.
 *
 * <p>Known limits: a quote that no mark introduces is taken for the sender's own words; a signature without delimiter stays, since a
 * closing line with a name belongs to the text; a line of dashes with figures but no contact below it is a rule, not a delimiter.
 */
@NullMarked
package org.partnerpost.mime.quote;

import org.jspecify.annotations.NullMarked;
