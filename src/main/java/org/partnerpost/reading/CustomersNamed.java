package org.partnerpost.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** The customers that any text names beside words that say so: "our customer Fabrikam". Pure. */
public final class CustomersNamed {
    private CustomersNamed() {}

    /** @param text of which at most so much is read as of a mail */
    public static Set<String> in(String text) {
        Passage passage = Passage.of("body", text);
        String language = LanguageDetection.of(text).code();
        TaxonomyReader terms = new TaxonomyReader(List.of(passage));
        terms.skills(SkillTaxonomy.inUse(), List.of(passage));
        terms.places(Places.inUse(), List.of(), List.of(), new TownNames(List.of()));
        Writing writing = new Writing("", text, Optional.empty(), Optional.empty());
        Known known = Clues.of(passage, writing, language).known(terms);
        return CustomerReader.namesIn(passage, known, language);
    }
}
