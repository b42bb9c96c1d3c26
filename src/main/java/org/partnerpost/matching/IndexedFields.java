package org.partnerpost.matching;

/** The names of the index's fields. Changing what stands in one of them needs a new {@link #FORMAT}. */
final class IndexedFields {
    /** Grows whenever an index written before would answer differently; older ones are then built anew. */
    static final String FORMAT = "11";

    /** What stands in a field that limits, where the profile states nothing: so that the unknown passes every filter. */
    static final String NOT_STATED = "?";

    static final String ID = "id";
    /** The {@link Hit#beginning} of the id. */
    static final String ID_BEGINNING = "id.beginning";
    /** What is told of it once it is found: an {@link IndexedProfile}. */
    static final String PROFILE = "profile";
    /** Text as analyzed for one language; its code follows. */
    static final String TEXT_IN = "text.";
    /** Neighbouring words of that text, two by two. */
    static final String PAIRS_IN = "pairs.";
    /** Text folded alike in all languages, so that a product's name is found across them. */
    static final String TEXT = "text";
    /** The profile's {@link Embedding}, to be looked up; absent where none is known, or the profile is in no language the model knows. */
    static final String EMBEDDING = "embedding";
    /** Present where it could have one that is not known yet. */
    static final String EMBEDDING_WANTED = "embedding.wanted";
    /** What answers said of its skills, to be looked up; absent where there was none. */
    static final String RECORD = "record";
    /** Ids of the profile's skills. */
    static final String SKILL = "skill";
    /** Ids that lie above the profile's skills. */
    static final String SKILL_ABOVE = "skill.above";
    /** Codes of places served, with all countries of a region. */
    static final String SERVES = "serves";
    /** Countries in which the profile serves a part only. */
    static final String SERVES_PART_OF = "serves.part";

    static final String LANGUAGE = "language";
    static final String WORK_MODE = "mode";
    static final String ROLE = "role";
    static final String NEVER_WITH = "never";
    /** The saved query as it was written. */
    static final String SAVED_QUERY = "saved.query";
    /** The first {@link SavedQuerySigns} of the saved query. */
    static final String SAVED_QUERY_FIRST = "saved.query.first";
    /** The second ones. */
    static final String SAVED_QUERY_SECOND = "saved.query.second";
    /** The smallest deal; its currency follows, empty where none is stated. */
    static final String MINIMUM = "minimum.";

    static final String AVAILABLE_FROM = "available";
    static final String PAUSED_UNTIL = "paused";
    static final String PAUSED_FROM = "paused.from";
    /** Present where the capacity is 0. */
    static final String FULL = "full";
    /** Present where nothing may go out to it. */
    static final String CLOSED = "closed";

    private IndexedFields() {}
}
