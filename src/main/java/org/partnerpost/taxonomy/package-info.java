/**
 * What can be asked for and offered, and how people call it: skills, roles, industries, partner types and places.
 *
 * <p><b>Doors.</b> {@link org.partnerpost.taxonomy.SkillTaxonomy} for skills, {@link org.partnerpost.taxonomy.Places} for
 * countries, regions and cities, {@link org.partnerpost.taxonomy.Vocabularies} for the short lists. All are immutable, safe for
 * any number of threads, and find names in free text in time linear to the text. What is in use is one for the whole program, and
 * does not change while it runs.
 *
 * <p><b>Data.</b> Everything known stands in the text files of {@code index/} (tab-separated, one row a thing), shipped on the
 * class path; {@link org.partnerpost.taxonomy.OwnTerms} names a folder of the same layout, whose rows come first. No list of vendors' names stands in code. This package
 * alone knows the files' format. No tables, no input or output but reading those files once.
 *
 * <p><b>How names are found.</b> Text and names are folded alike (case, accents, punctuation), and looked up at the start of each
 * word. A gap in the text must be a gap in the name, so "work day" is not Workday; a gap in the name may be missing in the text,
 * so "PowerBI" is Power BI. The longest name from the left wins. A name that is also an ordinary word is believed only with
 * support: words beside it, a kindred skill nearby, a neighbour in a list.
 *
 * <p><b>Known limits.</b> Only the first 256 Ki UTF-16 units of a text are read. Names are at most 64 letters long. German
 * compounds are taken apart at hyphens, and behind German names of eight letters or more; not in front of a name. Negation is
 * looked for in the same clause only. A city that shares its name with another is taken for the larger one unless its country
 * stands beside it.
 */
@NullMarked
package org.partnerpost.taxonomy;

import org.jspecify.annotations.NullMarked;
