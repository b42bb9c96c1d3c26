package org.partnerpost.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A stranger's HTML reduced to what text needs: structure, emphasis, tables. No script, style, image, frame, form or link; whom a
 * link led to stands behind its words.
 */
final class SafeHtml {
    /** More than any mail people write; beyond this nobody reads on. */
    private static final int LONGEST = 500_000;

    private static final PolicyFactory POLICY =
            words().withPostprocessor(LinkTargets::new).toFactory();

    /** What makes a letter of ours fit a narrow window and the dark; only one that asks for nothing. */
    private static final Pattern SHEET = Pattern.compile("<style>([^<\\\\]*)</style>");

    private static final Pattern ASKS = Pattern.compile("(?i)url|@import|image-set");

    /** Ours brings its own looks: in each element, and by the classes of its sheet. */
    private static final PolicyFactory STYLED = words().allowStyling()
            .allowAttributes("align", "width", "cellpadding", "cellspacing")
            .matching(Pattern.compile("[a-z0-9%]{1,8}"))
            .onElements("table", "td", "th")
            .allowAttributes("class")
            .matching(Pattern.compile("[a-z ]{1,40}"))
            .globally()
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
    }

    /** A letter of ours, as it looks to its reader. */
    static String ofOurs(String html) {
        Matcher sheet = SHEET.matcher(html);
        boolean kept = sheet.find() && !ASKS.matcher(sheet.group(1)).find();
        return (kept ? sheet.group() : "") + STYLED.sanitize(html);
    }

    private static HtmlPolicyBuilder words() {
        return new HtmlPolicyBuilder()
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
                // Only for unlinked() to see: what is not allowed has gone before it is asked.
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowAttributes("href")
                .onElements("a")
                .allowAttributes("colspan", "rowspan")
                .matching(SafeHtml::small)
                .onElements("td", "th");
    }

    private static String unlinked(String element, List<String> attributes) {
        int href = attributes.indexOf("href");
        String target = href >= 0 && href + 1 < attributes.size() ? attributes.get(href + 1) : "";
        attributes.clear();
        if (!target.isBlank()) {
            attributes.add("title");
            attributes.add(LinkTargets.LINK + target);
        }
        return "span";
    }

    private static @Nullable String small(String element, String attribute, String value) {
        return value.matches("[0-9]{1,2}") ? value : null;
    }
}
