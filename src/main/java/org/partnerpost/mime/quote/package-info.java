/**
 * Cuts a mail's clean text into what the sender wrote anew, what they quoted or forwarded, and signatures.
 *
 * <p>Door: {@link org.partnerpost.mime.quote.WrittenAnew}. Pure text in, text out; linear in the length of the text. Knows the marks
 * that mail programs leave in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish, Danish and Norwegian,
 * and the commonest in Russian, Chinese and Japanese.
 *
 * <p>Known limits: a quote that no mark introduces is taken for the sender's own words; a signature without delimiter stays, since a
 * closing line with a name belongs to the text.
 */
@NullMarked
package org.partnerpost.mime.quote;

import org.jspecify.annotations.NullMarked;
