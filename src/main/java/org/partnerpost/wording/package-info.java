/**
 * What people's words mean, whatever a mail is about: days, counts, units of time, currencies, names of languages.
 *
 * <p>Doors: {@link org.partnerpost.wording.Words}, the words of a text with their places; {@link org.partnerpost.wording.Phrases} and
 * {@link org.partnerpost.wording.PhraseTable}, the tables of phrases below {@code index/}; {@link org.partnerpost.wording.Rule}, a
 * pattern that is filled from them; {@link org.partnerpost.wording.Days} and {@link org.partnerpost.wording.Counts}, what a text
 * names; {@link org.partnerpost.wording.LanguageNames} and {@link org.partnerpost.wording.Currencies}, what one name or code means. Uses nothing of ours and owns no table of the database. All of it is pure and safe for any number of threads.
 *
 * <p>The tables in {@code index/wording/} belong to nobody else; those of a stage stand in the folder of its name, and it names them
 * with that folder. Each line is a value, a language, and the phrases for it; a language is added there. Marks before a phrase: {@code
 * ^} it counts only as a whole clause, {@code <} only at the beginning of a sentence, {@code =} only as a whole sentence.
 *
 * <p>Words are compared in one of two ways, which whoever has the text chooses: {@code Words.of} for mails that are read to be shown,
 * {@code Words.loose} for answers; see docs/decisions.
 *
 * <p>Known limits: the first 64 Ki UTF-16 units of a text are read as words; a script without blanks between words is one word.
 */
@NullMarked
package org.partnerpost.wording;

import org.jspecify.annotations.NullMarked;
