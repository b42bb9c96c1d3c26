/**
 * A specialist's way in and out, and everything it changes about itself, by mail or by page.
 *
 * <p>Doors: {@link org.partnerpost.joining.Joining} takes in profiles from elsewhere, {@link org.partnerpost.joining.SpecialistImport} many
 * at once; {@link org.partnerpost.joining.BesideAnAnswer} does what an answer about an opportunity says of the profile, told how it came by
 * an {@link org.partnerpost.joining.Origin}; {@link org.partnerpost.joining.OwnProfile} is for the pages, {@link org.partnerpost.joining.PageForm} their fields; {@link
 * org.partnerpost.joining.ProfileReader} reads the form that a profile comes in. The stage {@code joining} takes mails to join@ and answers
 * to letters about a profile. Tables: {@code joining_draft}, {@code joining_change}, {@code joining_proposal}, {@code
 * joining_address_change}.
 *
 * <p><b>Joining.</b> A mail in plain words, or with an attached document, text, table or JSON, becomes a draft, which is no profile yet. It is read back with
 * one question; a yes by reply or on the page behind the letter makes it a profile (double opt-in), with a consent that names the wording,
 * the time and the mail or page. A further mail changes and adds to what waits, or
 * tells it anew, and is read back too; of forms, which may be anybody's, one letter an address goes out in 24 hours, and a later one replaces the draft in silence. Nobody joins without a skill; wishes alone are kept, and the
 * skills asked for. A no is confirmed. A yes counts for the
 * version that was read back alone; a yes to an older one has the present one read back, and a page shows the present one and refuses a
 * form that was opened before. Drafts without a yes are deleted after 30 days, when the next one comes.
 *
 * <p><b>Changing.</b> A reply with the token of a letter about the profile, from the specialist's own proven address, acts at once and is
 * confirmed with what changed and how to undo it. A mail to join@ from a known address changes nothing: a letter with a token asks whether
 * it was meant. A further one goes on from what waits, and one letter takes the place of the earlier, whose yes counts no more; the same words are
 * answered once in seven days. What an answer about an opportunity says of the profile acts as on a letter about it; the rest of it is not read here.
 * Whoever introduces its firm anew there is read back a whole profile that takes the place of the old (in the
 * mail's own words, or, where these say nothing else, in an attached document, by reply as well). A skill that is taken back goes from what its owner says of itself as well. What is not understood changes nothing and says so, a part of a mail as well as the whole; the same
 * words are answered so once. A wish to leave that is about one thing only, or for a while, changes nothing and is told, too. A new address needs the yes of both. A stop is lifted by its owner's own wish only, by reply or by a fresh link; a bounce, a complaint and an operator's
 * word stay.
 *
 * <p><b>Entered profiles.</b> Whoever has never agreed is asked once. Who names no language is asked in that of its countries. A mail of its
 * owner's goes on from what was entered. A no is kept as a stop of its own and confirmed; nobody who never agreed
 * has left or is back: who wants in after all is read its profile and the wording, and agrees by a yes to that letter or on its page.
 *
 * <p>Whoever wants its data deleted leaves, is told what is kept, and the mail is held for an operator, who deletes the rest by hand. An
 * answer that may be forged is held, and its owner told so, once in seven days.
 *
 * <p>What people say is understood by the phrases in {@code index/joining/} and {@code index/wording/}, in English, German, French and Spanish, one file a subject.
 * RFC 3834: answers go out with the null path, once for each mail.
 *
 * <p><b>Own words.</b> The description holds what tells of the firm: a wish that was understood as one is a field, and is left out. A rate, for
 * which a profile has no field, is told as not kept.
 *
 * <p>Known limits: evidence of a skill, rate band, saved query and portfolio are passed over with a warning. Of a table only the first row
 * is read. A pause without an end is not kept. A firm's name is known after words such as "we are" or a label, or by its legal form below
 * the closing line, at the beginning of a sentence and as the heading of an attached text. What whole mails are not
 * yet read as they should be is marked in {@code src/test/resources/joining/mails}: the name of a language counts wherever any is said to be
 * spoken, and "Cloud engineer" counts as a skill. A time zone that nobody named is taken from the first country,
 * and of large countries only the best known is offered.
 */
@NullMarked
package org.partnerpost.joining;

import org.jspecify.annotations.NullMarked;
