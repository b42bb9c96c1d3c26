/**
 * Stage 3: need, answer, joining, command, returned mail, complaint, automatic, noise: what a mail is, and so where it goes.
 *
 * <p>Door: {@link org.partnerpost.sorting.MailSorter}, answering with a sealed {@link org.partnerpost.sorting.MailKind}. Owns no
 * table.
 */
@NullMarked
package org.partnerpost.sorting;

import org.jspecify.annotations.NullMarked;
