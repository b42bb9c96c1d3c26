package org.partnerpost.sandbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import org.partnerpost.queue.TraceLine;
import org.partnerpost.sandbox.SandboxInboxes.Line;
import org.partnerpost.sandbox.SandboxInboxes.Person;

/** The pages, each with all that it shows. */
@CheckedTemplate(basePath = "sandbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class SandboxPages {
    private SandboxPages() {}

    /**
     * @param about whose inbox this is; empty for everybody's
     */
    static native TemplateInstance inbox(
            String house, List<Person> people, String selected, Optional<Person> about, List<Line> lines);

    static native TemplateInstance message(
            String house,
            List<Person> people,
            String selected,
            ShownMail mail,
            boolean asHtml,
            String token,
            Draft draft);

    static native TemplateInstance write(
            String house, List<Person> people, String selected, List<String> addresses, String token, Draft draft);

    static native TemplateInstance way(
            String house, List<Person> people, String selected, long mail, String standing, List<TraceLine> steps);

    /**
     * What stands in a form, so that nothing written is lost where it cannot be sent.
     *
     * @param fault why it could not; empty before the first try
     */
    record Draft(String name, String address, String to, String subject, String text, String fault) {
        static final Draft EMPTY = new Draft("", "", "", "", "", "");

        Draft because(String why) {
            return new Draft(name, address, to, subject, text, why);
        }
    }
}
