/**
 * Where a text speaks of time and money: days, stretches of days, spans of time, what comes again and again, and sums.
 *
 * <p>Door: {@link org.partnerpost.wording.expression.Expressions}. It finds every expression, whatever it is meant for; which of them is a
 * start, a budget or a deadline is decided where a need is read. What one means as a date or a number is said by {@code Days},
 * {@code Counts} and {@code Amount} of {@code wording}.
 *
 * <p>The rules are rows of {@code index/expression/rules.tsv} and the tables of {@code index/wording/} they name, by language; a language is added there. A
 * text is read in time in proportion to its length.
 *
 * <p>Known limits: times of the day, time zones, ages and measures are left out, since no need hangs on them; the feasts of a year but a
 * few, too. A word that is a date as well as something else ("may", "sun") counts only with a capital or with more of a date beside it.
 */
@NullMarked
package org.partnerpost.wording.expression;

import org.jspecify.annotations.NullMarked;
