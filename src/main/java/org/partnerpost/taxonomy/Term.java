package org.partnerpost.taxonomy;

import java.util.Set;

/**
 * One entry of a {@link Vocabulary}: a partner role, a partner type or an industry.
 *
 * @param id stable, kebab-case
 * @param label as shown to people
 * @param names other names, in any language
 * @param broader ids directly above this one
 */
public record Term(String id, String label, Set<String> names, Set<String> broader) {}
