/**
 * Stage 4: text to a structured need, with the evidence for each field.
 *
 * <p>Doors: {@link org.partnerpost.reading.OpportunityReader}, answering with a sealed {@link org.partnerpost.reading.Reading};
 * {@link org.partnerpost.reading.CorrectionReader} for answers to a need that was read back, with a sealed {@link
 * org.partnerpost.reading.Correction};
 * {@link org.partnerpost.reading.EnteredFields} for fields that people enter one by one, and {@link
 * org.partnerpost.reading.Retold} for what the summary may say then;
 * {@link org.partnerpost.reading.Transcript} is the JSON of all that was understood of a mail. Owns no table: what it reads is kept
 * as an opportunity. Hidden: how each kind of value is found.
 *
 * <p>The rules are words in {@code index/reading/}, one file a subject, each line a value, a language and the phrases for it; a
 * language is added there. What others need as well, such as months and numbers, belongs to {@code wording}. English, German, French
 * and Spanish are whole, Italian, Dutch, Portuguese, Polish and Swedish in part. All patterns take time in proportion to the text, and 64 Ki UTF-16
 * units of it are read.
 *
 * <p>Briefs that are attached as text, PDF, DOCX or ODT are searched like the body; their words never come into the name or the summary.
 *
 * <p>The language is told by a detector, unless the small words of another one outweigh it ({@code function-words.tsv}): names of places
 * and firms mislead it in short needs.
 *
 * <p>Where a need is passed on, what is wanted stands in it alone; where, when and for how much is told first by what stands above it.
 *
 * <p>What stands below the goodbye tells of the sender and is no need, nor is a title below a name at the end; the heading of a table's column or row counts as the word before
 * its cells; a region of more than twelve countries is a place of work only where all of it is meant. A sentence of former times ("in 2018 …")
 * that asks for nothing names neither a skill nor a fee nor a date of the need ({@code bygone.tsv}).
 *
 * <p>Several needs in one mail become one each where the mail plainly lists them: by number, letter, label, heading, row, bullet or line, or told
 * one after the other ("… and also somebody for …"), each asking for somebody with skills of its own. What is said for all fills what one
 * leaves open: before the list, behind it, or in its last line ("start in February for both"). The roles of one team are needs of their own, too. The words are in {@code several.tsv}; lists of tasks, phases, modules or
 * requirements are one need.
 *
 * <p>Whom the work is for is read where the mail says so: "our customer …", "Customer: …", or behind "for" a firm with its legal form or
 * its trade ("for Larkspur Foods"); never the sender's own firm. What goes out is masked of more: of two names that no list has behind
 * "for" or before "wants". How many people it employs tells its size, unless they are those to be trained. The words are in {@code
 * customers.tsv}; by when the customer decides is a date with the cue {@code closing}; what the sender files it under stands after the words
 * of {@code index/wording/references.tsv}. Products, solution areas and services are no fields of their own: they follow from the skills.
 *
 * <p>How far around a town the work may be stands in the label of its place ("Lyon + 100 km", {@code radius.tsv}); the value stays the country.
 *
 * <p>Known limits: within one need, of several start dates, durations or rates the surest is taken, of equal ones the earliest start and
 * the span of the rates; two projects of one customer that ask for nobody by what they are ("a migration in Lyon, an intranet in Madrid")
 * stay one need unless each is labelled ("Project A: …"). An end without a start ("until the end of June") tells no
 * length, since none can be counted. Starts that are told by another
 * date ("two months after the first of May"), and what a speaker takes back ("in Austin, no, Dallas") are not read. Places that are only
 * told of ("depots in Calais") are taken for places of work where no word of {@code place-cues.tsv} stands before them.
 *
 * <p>Known limits of corrections: roles and industries are not corrected by reply; "two weeks earlier" and sums that hang on another ("10 % more") are not understood. A need has one work mode:
 * where remote is fine too, what was on site becomes hybrid, and what was hybrid becomes remote.
 *
 * <p>What specialists may see: of the free text only the name and the summary reach them, all other fields are values and labels of
 * the index. A sentence comes into the summary only if each of its words with a capital is accounted for: known as a skill, a place,
 * a date or a language, or listed in {@code ordinary-words.tsv}; and if no name stands where {@code name-cues.tsv} says that names
 * stand. Where one or two names are all that speaks against a sentence that tells of a skill, they are left out ("[…]") with the words with a
 * capital behind them, and the rest is shown if nothing in it tells any more. A subject names the need only if each of its words is accounted for; else the skills and the place do. So a sentence with a
 * rare word is kept back, too: whoever misses one adds the word to the list. English, German, French, Spanish, Italian and Dutch have
 * lists, Portuguese a short one; in other languages little more than the fields is shown.
 *
 * <p>What still gets through, which is one reason why an operator looks: a customer called as a place ("Iberia trusts us"), as a product
 * that does not open the sentence, or by ordinary words that are in the list; a name in lower case that stands where no cue looks and
 * has no capital anywhere in the mail; a German company name that falls into listed nouns; somebody told by what they do, and not by
 * name ("the largest brewery of the town").
 */
@NullMarked
package org.partnerpost.reading;

import org.jspecify.annotations.NullMarked;
