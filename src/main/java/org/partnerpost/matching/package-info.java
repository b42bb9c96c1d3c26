/**
 * Stage 6: which specialists fit, how well, and why.
 *
 * <p><b>Doors.</b> {@link org.partnerpost.matching.Matcher}, a seam that other engines may fill; {@link
 * org.partnerpost.matching.Matches}, what the stage found; {@link org.partnerpost.matching.Standings}, how any profile stands to a need, whatever the engine; {@link org.partnerpost.matching.FitLearning}, what answers say of how likely a fit is; {@link org.partnerpost.matching.ProfileIndex}, to start, stop and look at the
 * index; {@link org.partnerpost.matching.Reindexing}, to have it built anew; {@link org.partnerpost.matching.TemporaryIndex}, to match
 * profiles that are in no database. Tables: {@code matching_match}, {@code matching_reindex}, {@code matching_origin}, {@code matching_embedding}, {@code matching_correction}. Hidden: Lucene, the
 * fields, the analyzers, the index's files and the model.
 *
 * <p><b>Score.</b> Text, skills and meaning, added. Text: BM25 over the profile's words and pairs of words, analyzed in its language, for the 40
 * words of the need that tell most; and, with a small voice, over words folded alike in all languages. Skills: the share of the need's skills
 * that the profile covers, by the taxonomy; broad ones (areas, activities) count less, those of the subject more. A skill counts in full
 * where the profile has it, for 0.8 where it has one below it, for 0.4 where it has the one directly above. Meaning: how near the embeddings
 * of need and profile lie, among the thousand that words and skills found; in English only. A profile whose embedding is still to be made
 * counts as middling, and is told by {@link org.partnerpost.matching.ProfileIndex.State}. Its track record, of needs for these skills that it
 * said yes to or declined as not its own, moves it by a tenth of the best score at most.
 *
 * <p><b>Fit.</b> A probability that a careful person would find that it fits, by the share of skills covered, how many they are, and the
 * meaning; fitted to judged pairs ({@code index/judgements}, {@code index/matching/fit.properties}). STRONG from 0.65, LIKELY from 0.3,
 * POSSIBLE from 0.12. WEAK below, and always where no skill but broad ones is covered, or the need names none that we know: words
 * alone make nobody fit. Its own track record moves the odds by a factor of e at most. Answers of all may move the probability by a shift and a slope of its log-odds, once there are enough of them and for as
 * long as somebody wants it; the grades' bounds stay. Answers come from those alone who were mailed and did answer: what would become of
 * the others nobody knows, so the correction is held to what was shipped, and a range without answers goes by its neighbours.
 *
 * <p><b>Limits.</b> Place (unless the work is remote), languages (all), work mode, role, the smallest deal (sums of one currency), start
 * before availability, capacity 0, pause, parties it never works with, and its saved query over what of the need is
 * released are filters both ways. What is not stated excludes nobody, nor does
 * a list with an entry that cannot be read. A party is compared by its name without legal form, unless what is left could mean anything
 * ({@code index/matching/party-words.tsv}), with whoever asks by domain and sender's name, the customer, and the text's first 5,000 words. The limits stand twice, as values that an engine filters by and as words about one profile;
 * a test holds that both leave out the same.
 *
 * <p><b>Index.</b> Derived: it lies under {@code index/} of the data folder, follows the change feed of {@code specialist} five times a
 * second, and is built anew beside the one in use, with a change-over at the end, where it is missing, damaged, of another version or
 * database, or somebody asks for it. Specialists who may not receive anything are in it too, marked, so that it can be told that they are left
 * out; no match has one of them. Before the stage matches, the index has seen every
 * change committed until then; while it cannot, items wait.
 *
 * <p><b>Known limits.</b> The firm that stands only in the requester's signature is not compared: the text ends before it. Scores compare within one need only; they move a
 * little when the collection does, and until profiles that were replaced are merged away. Words of different languages meet in names only.
 * Each node has an index of its own; a request to rebuild is fulfilled by the first that sees it. A database restored to an earlier state
 * under the same index is noticed only while its changes are behind those of the index: ask for a rebuild then.
 */
@NullMarked
package org.partnerpost.matching;

import org.jspecify.annotations.NullMarked;
