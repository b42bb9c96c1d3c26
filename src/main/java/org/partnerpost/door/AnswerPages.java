package org.partnerpost.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.partnerpost.delivery.NeedInWords;

/** The pages on which both sides answer, each with all that it shows. */
@CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class AnswerPages {
    private AnswerPages() {}

    /**
     * @param state {@code open}, {@code yes}, {@code no}, {@code left} where nothing goes to its reader any more, or how it ended
     * @param opening what its forms carry, so that one sent twice is one deed
     * @param told what has just been done, as in {@link AnswerWords}; empty on opening
     * @param wished whether the words just sent said something of the specialist's own profile
     * @param returned what is wrong with the form that was sent
     * @param question what the requester asks, its paragraphs; may be empty
     * @param help where one writes who wants mails again
     */
    static native TemplateInstance answer(
            String house,
            String token,
            String opening,
            String reference,
            NeedInWords need,
            String state,
            String told,
            boolean wished,
            Returned returned,
            List<String> question,
            String help);

    /**
     * @param opening what its forms carry, so that one sent twice is one deed
     * @param need as the specialists see it
     * @param kept what they do not see of it
     * @param state {@code open} or how it ended
     * @param until the day answers count until; may be empty
     * @param asked how many specialists it was laid out for
     * @param reached how many of them have it
     * @param returned what is wrong with the form that was sent
     */
    static native TemplateInstance request(
            String house,
            String token,
            String opening,
            String reference,
            NeedInWords need,
            List<NeedInWords.Line> kept,
            String state,
            String until,
            int asked,
            int reached,
            List<ShownVoice> voices,
            boolean choosable,
            String told,
            Returned returned);

    /**
     * One specialist on the requester's page.
     *
     * @param state {@code open}, {@code introduced}, {@code asked}, {@code turned-down} or {@code over}
     * @param condition of its words what its yes hangs on; may be empty
     * @param question what it asks, its paragraphs; empty where nothing waits for an answer
     * @param introduced the day both learned who the other is; may be empty
     * @param chosen whether the form that was sent just now names it
     */
    record ShownVoice(
            int number,
            String state,
            String fit,
            String places,
            String languages,
            List<String> words,
            String condition,
            List<String> question,
            String introduced,
            boolean chosen) {
        public boolean open() {
            return state.equals("open") || state.equals("turned-down");
        }

        /** Where an answer to its question is written. */
        public String field() {
            return "answer-" + number;
        }

        public boolean over() {
            return state.equals("over") || state.equals("turned-down");
        }
    }
}
