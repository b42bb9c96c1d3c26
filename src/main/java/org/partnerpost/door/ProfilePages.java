package org.partnerpost.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/** The pages about one's own profile, each with all that it shows. */
@CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class ProfilePages {
    private ProfilePages() {}

    /** @param errors what is wrong with what was sent; none at first */
    static native TemplateInstance join(
            String house, String action, String email, Map<String, String> fields, FormMistakes errors, String version);

    static native TemplateInstance joinSent(String house);

    static native TemplateInstance joinConfirm(
            String house,
            String action,
            String address,
            int revision,
            boolean changed,
            Map<String, String> fields,
            FormMistakes errors,
            String version);

    /** A draft that was dropped. */
    static native TemplateInstance joinOver(String house, String action);

    static native TemplateInstance joined(String house, String address);

    /** @param note what was done just now: {@code saved}, {@code undone}, {@code address}, {@code restart} or empty */
    static native TemplateInstance profile(
            String house,
            String action,
            String address,
            String note,
            boolean stopped,
            boolean ownStop,
            boolean undoable,
            Map<String, String> fields,
            FormMistakes errors,
            String help);

    static native TemplateInstance address(String house, String action, String present, String wanted);

    /** @param became {@code waits}, {@code done}, {@code taken} or {@code over} */
    static native TemplateInstance addressAnswered(String house, String became, String help);

    static native TemplateInstance restart(String house, String action, String address);

    static native TemplateInstance restarted(String house, String address);

    static native TemplateInstance left(String house, String address);

    static native TemplateInstance tooMany(String house, String help);
}
