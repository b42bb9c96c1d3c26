package org.partnerpost.mime;

import java.util.Set;
import org.jsoup.nodes.Element;

/** How mail programs mark, in HTML, what the sender did not write anew. */
final class QuoteElements {
    private static final Set<String> QUOTE_CLASSES = Set.of(
            "gmail_attr",
            "moz-cite-prefix",
            "yahoo_quoted",
            "protonmail_quote",
            "tutanota_quote",
            "quotedheader",
            "gmx_quote");
    private static final Set<String> REST_IDS =
            Set.of("divrplyfwdmsg", "appendonsend", "olk_src_body_section", "reply-intro");
    private static final Set<String> SIGNATURE_MARKS = Set.of(
            "gmail_signature",
            "moz-signature",
            "protonmail_signature_block",
            "signature",
            "ms-outlook-mobile-signature");

    private QuoteElements() {}

    static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") || carries(element, QUOTE_CLASSES);
    }

    /** Outlook puts a mark before the quoted mail and nothing around it. */
    static boolean restIsQuoted(Element element) {
        return REST_IDS.contains(HtmlText.lower(element.id()));
    }

    static boolean isSignature(Element element) {
        return SIGNATURE_MARKS.contains(HtmlText.lower(element.id())) || carries(element, SIGNATURE_MARKS);
    }

    private static boolean carries(Element element, Set<String> classes) {
        String value = element.className();
        if (value.isEmpty() || value.length() > 500) {
            return false;
        }
        for (String name : HtmlText.lower(value).split("\\s+")) {
            if (classes.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
