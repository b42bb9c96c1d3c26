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
     * @param state {@code open}, {@code yes}, {@code no}, or how it ended
     * @param told what has just been done, as in {@link AnswerWords}; empty on opening
     * @param question what the requester asks, its paragraphs; may be empty
     */
    static native TemplateInstance answer(
            String house,
            String token,
            String reference,
            NeedInWords need,
            String state,
            String told,
            List<String> question);

    /**
     * @param state {@code open} or how it ended
     * @param until the day answers count until; may be empty
     */
    static native TemplateInstance request(
            String house,
            String token,
            String reference,
            NeedInWords need,
            String state,
            String until,
            List<ShownVoice> voices,
            boolean choosable,
            String told);

    /**
     * One specialist on the requester's page.
     *
     * @param state {@code open}, {@code introduced}, {@code asked} or {@code over}
     * @param question what it asks, its paragraphs; empty where nothing waits for an answer
     */
    record ShownVoice(
            int number,
            String state,
            String fit,
            String places,
            String languages,
            List<String> words,
            List<String> question) {
        public boolean open() {
            return state.equals("open");
        }

        public boolean over() {
            return state.equals("over");
        }
    }
}
