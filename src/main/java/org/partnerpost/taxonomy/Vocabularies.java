package org.partnerpost.taxonomy;

/**
 * The short lists a need and a profile speak in.
 *
 * @param roles what a partner does in a deal, such as "Deployment services"
 * @param partnerTypes what sort of company a partner is, such as "ISV"
 * @param industries the customer's field, such as "Manufacturing"
 */
public record Vocabularies(Vocabulary roles, Vocabulary partnerTypes, Vocabulary industries) {

    /** The lists as shipped, with one's own files where {@link OwnTerms} names some; read once. */
    public static Vocabularies inUse() {
        return InUse.VOCABULARIES;
    }

    static Vocabularies of(IndexFiles files) {
        Cues cues = Cues.from(files.rows("cues"));
        return new Vocabularies(
                new Vocabulary(files.rows("roles"), cues),
                new Vocabulary(files.rows("partner-types"), cues),
                new Vocabulary(files.rows("industries"), cues));
    }

    private static final class InUse {
        static final Vocabularies VOCABULARIES = of(OwnTerms.inUse());
    }
}
