/**
 * Stage 4: text to a structured need, with the evidence for each field.
 *
 * <p>Door: {@link org.partnerpost.reading.OpportunityReader}, answering with a sealed {@link org.partnerpost.reading.Reading};
 * {@link org.partnerpost.reading.Transcript} is the JSON of all that was understood of a mail. Owns no table: what it reads is kept
 * as an opportunity. Hidden: how each kind of value is found.
 *
 * <p>The rules are words in {@code index/reading/}, one file a subject, each line a value, a language and the phrases for it; a
 * language is added there. English, German, French and Spanish are whole, Italian, Dutch and Portuguese in part. All patterns
 * take time in proportion to the text, and 64 Ki UTF-16 units of it are read.
 *
 * <p>Known limits: of several start dates, durations or rates the surest is taken, so a need with several roles gets one of
 * each; a customer named without a legal form, in a German sentence and not beside a word such as "Kunde", is not known as a name and
 * stays in the summary, which is one reason why an operator looks.
 */
@NullMarked
package org.partnerpost.reading;

import org.jspecify.annotations.NullMarked;
