package org.partnerpost.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** Turns a profile into what the index keeps of it. The order in which a profile lists things makes no difference. */
final class ProfileDocument {
    /** The index does not take longer terms; such a thing is no name. */
    private static final int LONGEST_TERM = 1_000;

    private static final FieldType WORDS = words();

    private final SkillTaxonomy taxonomy;
    private final WorkTerms terms;

    ProfileDocument(SkillTaxonomy taxonomy, WorkTerms terms) {
        this.taxonomy = taxonomy;
        this.terms = terms;
    }

    /**
     * @param known what the profile's passages mean, as far as that is known; the document says where it is not
     * @param record what its answers said of its skills
     */
    Document of(String id, Profile profile, Embeddings known, TrackRecord record) {
        ProfileText text = ProfileText.of(profile);
        Document document = new Document();
        document.add(new StringField(IndexedFields.ID, id, Store.YES));
        document.add(new SortedDocValuesField(IndexedFields.ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(IndexedFields.ID_BEGINNING, Hit.beginning(new BytesRef(id))));
        text(text, document);
        meaning(Passages.of(profile, text), known, document);
        Map<String, OwnSkill> skills = OwnSkill.of(profile, taxonomy);
        skills.keySet().removeIf(skill -> skill.length() > LONGEST_TERM);
        skills(skills.keySet(), document);
        if (!record.equals(TrackRecord.NONE)) {
            document.add(new BinaryDocValuesField(IndexedFields.RECORD, AnswersSoFar.encoded(record)));
        }
        Set<String> serves = terms.places(profile.places());
        Set<String> languages = terms.languages(profile.languages());
        Set<String> workModes = terms.workModes(profile.workModes());
        places(serves, document);
        indexed(IndexedFields.LANGUAGE, languages, document);
        indexed(IndexedFields.WORK_MODE, workModes, document);
        indexed(IndexedFields.ROLE, terms.roles(profile.roles()), document);
        IndexedProfile told = new IndexedProfile(id, skills, serves, !workModes.isEmpty(), !languages.isEmpty());
        document.add(new BinaryDocValuesField(IndexedFields.PROFILE, told.encoded()));
        bounds(profile, document);
        return document;
    }

    private static void text(ProfileText text, Document document) {
        document.add(new Field(IndexedFields.TEXT, text.all(), WORDS));
        text.languages().forEach(language -> {
            document.add(new Field(language.field(), text.all(), WORDS));
            document.add(new Field(language.pairsField(), text.all(), WORDS));
        });
    }

    private static void meaning(List<String> passages, Embeddings known, Document document) {
        if (!passages.isEmpty()) {
            known.of(passages)
                    .ifPresentOrElse(
                            embedding -> document.add(
                                    new BinaryDocValuesField(IndexedFields.EMBEDDING, new BytesRef(embedding.bytes()))),
                            () -> document.add(new StringField(IndexedFields.EMBEDDING_WANTED, "yes", Store.NO)));
        }
    }

    private void skills(Set<String> own, Document document) {
        Set<String> above = new TreeSet<>();
        for (String id : own) {
            document.add(new StringField(IndexedFields.SKILL, id, Store.NO));
            above.addAll(taxonomy.broaderOf(id));
        }
        above.forEach(id -> document.add(new StringField(IndexedFields.SKILL_ABOVE, id, Store.NO)));
    }

    private void places(Set<String> codes, Document document) {
        indexed(IndexedFields.SERVES, terms.served(codes), document);
        terms.servedInPart(codes)
                .forEach(code -> document.add(new StringField(IndexedFields.SERVES_PART_OF, code, Store.NO)));
    }

    private static void indexed(String field, Set<String> values, Document document) {
        for (String value : values.isEmpty() ? Set.of(IndexedFields.NOT_STATED) : values) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    private static void bounds(Profile profile, Document document) {
        profile.minimumDealValue().ifPresent(least -> {
            document.add(new LongField(IndexedFields.MINIMUM + HardLimits.currency(profile), least, Store.NO));
        });
        profile.savedQuery()
                .ifPresent(query ->
                        document.add(new SortedDocValuesField(IndexedFields.SAVED_QUERY, new BytesRef(query))));
        Optional<SavedQuerySigns> signs = profile.savedQuery().map(SavedQuerySigns::of);
        indexed(
                IndexedFields.SAVED_QUERY_FIRST,
                signs.map(SavedQuerySigns::first).orElse(Set.of()),
                document);
        indexed(
                IndexedFields.SAVED_QUERY_SECOND,
                signs.map(SavedQuerySigns::second).orElse(Set.of()),
                document);
        profile.availableFrom()
                .map(LocalDate::toEpochDay)
                .ifPresent(day -> day(IndexedFields.AVAILABLE_FROM, day, document));
        profile.pausedUntil()
                .map(LocalDate::toEpochDay)
                .ifPresent(day -> day(IndexedFields.PAUSED_UNTIL, day, document));
        profile.pausedFrom().map(LocalDate::toEpochDay).ifPresent(day -> day(IndexedFields.PAUSED_FROM, day, document));
        if (profile.capacity().filter(capacity -> capacity <= 0).isPresent()) {
            document.add(new StringField(IndexedFields.FULL, "yes", Store.NO));
        }
        for (String party : profile.neverWith()) {
            Parties.named(party)
                    .forEach(name -> document.add(new StringField(IndexedFields.NEVER_WITH, name, Store.NO)));
        }
    }

    private static void day(String field, long day, Document document) {
        document.add(new LongField(field, day, Store.NO));
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
