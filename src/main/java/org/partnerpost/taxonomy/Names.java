package org.partnerpost.taxonomy;

import java.util.Arrays;

/** A text and the skills and places that it names, for readers of whom only the words around them matter. Pure. */
public final class Names {
    private Names() {}

    /** The text with blanks in the places of the skills and places that it names; itself where it names none. */
    public static String blanked(String text) {
        char[] left = text.toCharArray();
        SkillTaxonomy.inUse()
                .mentionsIn(text)
                .forEach(mention -> Arrays.fill(left, mention.start(), mention.end(), ' '));
        Places.inUse().mentionsIn(text).forEach(mention -> Arrays.fill(left, mention.start(), mention.end(), ' '));
        return new String(left);
    }
}
