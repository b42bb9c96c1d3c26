package org.partnerpost.reading;

import java.util.List;

/**
 * The needs of one mail.
 *
 * @param whole what all of it says, read as one need
 * @param each one by one, in the order of the text; at least one
 * @param oneProject whether these several are roles of one project, rather than needs that have nothing to do with each other
 */
public record NeedsOfMail(Reading whole, List<AskedNeed> each, boolean oneProject) {
    public NeedsOfMail {
        each = List.copyOf(each);
    }

    public boolean areSeveral() {
        return each.size() > 1;
    }
}
