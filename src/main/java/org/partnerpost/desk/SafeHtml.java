package org.partnerpost.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A stranger's HTML reduced to what text needs: structure, emphasis, tables. No script, style, image, frame, form or link; where a
 * link led stands behind its words.
 */
final class SafeHtml {
    /** More than any mail people write; beyond this nobody reads on. */
    private static final int LONGEST = 500_000;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "blockquote",
                    "pre",
                    "code",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th")
            .allowElements(SafeHtml::unlinked, "a")
            .allowAttributes("title")
            .onElements("span")
            .allowAttributes("colspan", "rowspan")
            .matching(SafeHtml::small)
            .onElements("td", "th")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    private static String unlinked(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        String target = href >= 0 && href + 1 < attributes.size() ? attributes.get(href + 1) : "";
        attributes.clear();
        if (!target.isBlank()) {
            attributes.add("title");
            attributes.add("link to " + target);
        }
        return "span";
    }

    private static @Nullable String small(String element, String attribute, String value) {
        return value.matches("[0-9]{1,2}") ? value : null;
    }
}
