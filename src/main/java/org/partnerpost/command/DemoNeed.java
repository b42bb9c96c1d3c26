package org.partnerpost.command;

import java.util.List;

/**
 * A sample need.
 *
 * @param file beside the demo's other resources
 * @param shows what it is an example of, in a word or two
 */
record DemoNeed(String file, String shows) {
    /** The one that the demo approves. */
    static final DemoNeed APPROVED = new DemoNeed("need-01-plain.eml", "plain");

    /** In the order in which they are mailed. */
    static final List<DemoNeed> ALL = List.of(
            APPROVED,
            new DemoNeed("need-02-html-only.eml", "HTML only"),
            new DemoNeed("need-03-forwarded.eml", "forwarded"),
            new DemoNeed("need-04-german.eml", "German"),
            new DemoNeed("need-05-french.eml", "French"),
            new DemoNeed("need-06-vague.eml", "vague"),
            new DemoNeed(APPROVED.file(), "sent again"),
            new DemoNeed("need-08-out-of-office.eml", "automatic"),
            new DemoNeed("need-09-hostile.eml", "hostile"),
            new DemoNeed("need-10-two-in-one.eml", "two in one"),
            new DemoNeed("need-11-customer-and-signature.eml", "names a customer"),
            new DemoNeed("need-12-nobody.eml", "nobody fits"));
}
