package org.partnerpost.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages, each with all that it shows. */
@CheckedTemplate(basePath = "door", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class DoorPages {
    private DoorPages() {}

    static native TemplateInstance unsubscribe(String house, String address, String token);

    static native TemplateInstance unsubscribed(String house, String address, String help);

    static native TemplateInstance consent(String house, String address, String action, String version);

    static native TemplateInstance consented(String house, String address);

    static native TemplateInstance suppressed(String house, String address, String help);

    static native TemplateInstance unknown(String house, String help);

    static native TemplateInstance front(String house, String needs, String joining, String help);

    static native TemplateInstance missing(String house, String help);
}
