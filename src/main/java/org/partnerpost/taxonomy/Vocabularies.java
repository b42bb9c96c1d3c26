package org.partnerpost.taxonomy;

/**
 * The short lists a need and a profile speak in.
 *
 * @param roles what a partner does in a deal, such as "Deployment services"
 * @param partnerTypes what sort of company a partner is, such as "ISV"
 * @param industries the customer's field, such as "Manufacturing"
 */
public record Vocabularies(Vocabulary roles, Vocabulary partnerTypes, Vocabulary industries) {

    /** The lists as shipped; read once. */
    public static Vocabularies shipped() {
        return Shipped.VOCABULARIES;
    }

    private static final class Shipped {
        static final Vocabularies VOCABULARIES = read(Cues.from(IndexFolder.shipped("cues")));

        private static Vocabularies read(Cues cues) {
            return new Vocabularies(
                    new Vocabulary(IndexFolder.shipped("roles"), cues),
                    new Vocabulary(IndexFolder.shipped("partner-types"), cues),
                    new Vocabulary(IndexFolder.shipped("industries"), cues));
        }
    }
}
