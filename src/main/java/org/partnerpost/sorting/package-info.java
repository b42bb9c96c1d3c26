/**
 * Stage 3: need, answer, joining, command, returned mail, complaint, automatic, noise: what a mail is, and so where it goes.
 *
 * <p>Door: {@link org.partnerpost.sorting.MailSorter}, answering with a sealed {@link org.partnerpost.sorting.MailKind}. Owns no
 * table. The phrases by which a subject, or the text of an absence notice, tells what a mail is stand in {@code index/sorting/}.
 *
 * <p>RFC 3834 (automatic answers), 5321 section 4.5.5 (null path), 2919 and 2369 (lists), 6522, 3464, 5965, 8098 (reports), 8460 and
 * 9990 (reports for postmasters).
 *
 * <p>Known limits: mail by a person over a mailing list counts as automatic; an absence notice without any sign in its header, at
 * the beginning of its subject or in its text, or in another language than those of the files, passes for a person's mail.
 */
@NullMarked
package org.partnerpost.sorting;

import org.jspecify.annotations.NullMarked;
