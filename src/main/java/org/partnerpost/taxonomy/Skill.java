package org.partnerpost.taxonomy;

import java.util.Optional;
import java.util.Set;

/**
 * One thing that can be asked for and offered. Immutable.
 *
 * @param id stable, kebab-case, such as {@code dynamics-365-business-central}
 * @param name the name shown to people, in today's spelling
 * @param kind product, solution-area, designation, specialization, competency, programme, certificate, technology, language, activity, method
 * @param names other names of today, in any language, which mean this skill wherever they stand
 * @param formerNames names from before it was renamed; they too mean this skill wherever they stand
 * @param ambiguousNames names that are also ordinary words or mean other things; believed only in context
 * @param broader ids directly above this one; see {@link SkillTaxonomy#broaderOf} for all
 * @param related ids that often go together with this one; always in both directions
 * @param vendor who makes it; absent for what nobody owns
 * @param from the year it came under this name; absent where unknown
 * @param until the last year it was sold or awarded; absent while it is current
 * @param source where the row comes from, as explained in {@code index/README.md}
 * @param licence SPDX identifier of the row's licence
 */
public record Skill(
        String id,
        String name,
        String kind,
        Set<String> names,
        Set<String> formerNames,
        Set<String> ambiguousNames,
        Set<String> broader,
        Set<String> related,
        Optional<String> vendor,
        Optional<String> from,
        Optional<String> until,
        String source,
        String licence) {}
