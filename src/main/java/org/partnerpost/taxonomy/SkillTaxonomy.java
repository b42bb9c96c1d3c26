package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.taxonomy.TermFile.Row;

/**
 * What can be asked for and offered, and how people call it. Immutable and safe for any number of threads.
 *
 * <p>Only what {@code index/skills/} and one's own files name is known; a name that is not there is simply not found.
 */
public final class SkillTaxonomy {

    private static final String FOLDER = "skills/";
    private static final String NAMES = "skill-names";

    private static final Set<String> LANGUAGES = Set.of("de", "fr", "es");

    private final Map<String, Skill> byId;
    private final Map<String, Row> local;
    private final NameFinder<Skill> finder;
    private final Negation negation;
    private final Lineage lineage;
    private final LowerCase lowerCase;

    SkillTaxonomy(List<Row> rows, Cues cues) {
        this(rows, List.of(), cues);
    }

    private SkillTaxonomy(List<Row> rows, List<Row> names, Cues cues) {
        SkillRows read = SkillRows.read(rows);
        this.byId = Collections.unmodifiableMap(read.byId());
        this.local = new HashMap<>();
        names.forEach(row -> local.put(row.required("id"), row));
        this.lineage = new Lineage(byId);
        this.finder = new NameFinder<>(read.spellings(), new SkillSupport(cues, read.ownWords(), lineage.circles()));
        this.negation = new Negation(cues);
        this.lowerCase = new LowerCase(cues.supportsBeside(), cues.supportsBeside());
    }

    /** The taxonomy as shipped, with one's own files where {@link OwnTerms} names some; read once, in less than a second. */
    public static SkillTaxonomy inUse() {
        return InUse.TAXONOMY;
    }

    static SkillTaxonomy of(IndexFiles files) {
        return new SkillTaxonomy(files.rows(FOLDER), files.rows(NAMES), Cues.from(files.rows("cues")));
    }

    /** The skill of this id, exactly as written. */
    public Optional<Skill> skill(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What people who speak a language call it; empty where they use its English name, or where no other is known.
     *
     * @param language such as {@code de}; English is {@link Skill#name()}
     */
    public Optional<String> nameIn(String language, String id) {
        return Optional.ofNullable(local.get(id))
                .filter(row -> LANGUAGES.contains(language))
                .map(row -> row.text(language))
                .filter(name -> !name.isEmpty());
    }

    /**
     * The skill that somebody calls so: its id or any of its names, whatever the case, spaces and punctuation. An ambiguous name
     * counts here, unless two skills have it.
     */
    public Optional<Skill> named(String name) {
        Optional<Skill> same = skill(name.strip());
        return same.isPresent() ? same : finder.index().ownerOf(name);
    }

    /**
     * The skills mentioned in a text, in its order, without overlap, the longest name first. Linear in the text, of which the first
     * 256 Ki UTF-16 units are read.
     */
    public List<Mention> mentionsIn(String text) {
        Words words = new Words(new FoldedText(lowerCase.withCapitals(text)));
        List<Found<Skill>> found = finder.in(words);
        boolean[] negated = negation.of(found, words);
        List<Mention> mentions = new ArrayList<>(found.size());
        for (int i = 0; i < negated.length; i++) {
            Found<Skill> name = found.get(i);
            int start = words.text().startOf(name.from());
            int end = words.text().endOf(name.to() - 1);
            mentions.add(new Mention(name.owner(), start, end, negated[i], name.confidence()));
        }
        return List.copyOf(mentions);
    }

    /** The ids above this one, at any distance, without itself; empty for an unknown id. */
    public Set<String> broaderOf(String id) {
        return lineage.broaderOf(id);
    }

    /** The ids that often go together with this one; empty for an unknown id. */
    public Set<String> relatedTo(String id) {
        Skill skill = byId.get(id);
        return skill == null ? Set.of() : skill.related();
    }

    /** All skills, in the order of the files. */
    public List<Skill> skills() {
        return List.copyOf(byId.values());
    }

    private static final class InUse {
        static final SkillTaxonomy TAXONOMY = of(OwnTerms.inUse());
    }
}
