package org.partnerpost.door;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerpost.joining.OwnProfile;
import org.partnerpost.joining.PageForm;
import org.partnerpost.mail.StorableText;

/** What a form brought. */
final class Posted {
    private static final int LONGEST = 20_000;
    private static final Map<String, String> BLANK = blank();

    private Posted() {}

    static Map<String, String> fields(@Nullable MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>(BLANK);
        if (form != null) {
            form.forEach((name, values) -> {
                String value = values.isEmpty() ? "" : StorableText.of(values.getFirst());
                fields.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            });
        }
        return fields;
    }

    /** Every field of the form, empty: a browser leaves out boxes that are not ticked. */
    private static Map<String, String> blank() {
        Map<String, String> fields = new HashMap<>();
        new PageForm().fields(OwnProfile.blank(), Locale.ENGLISH).keySet().forEach(name -> fields.put(name, ""));
        return Map.copyOf(fields);
    }

    /** So that whoever finds the page open learns no address from it. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return address.charAt(0) + "•••" + address.substring(at);
    }
}
