package org.partnerpost.mime;

import java.util.Locale;
import java.util.Set;

/**
 * One pass over HTML before the parser sees it, which takes time in proportion to depth and attributes. Only floods are found here:
 * the parser closes much of what honest HTML leaves open.
 */
final class HtmlScan {
    /** Left open by honest HTML, and closed by the parser without being asked. */
    private static final Set<String> OFTEN_OPEN = Set.of(
            "p",
            "br",
            "hr",
            "img",
            "li",
            "td",
            "tr",
            "th",
            "dd",
            "dt",
            "option",
            "input",
            "meta",
            "link",
            "col",
            "base",
            "area",
            "wbr",
            "tbody",
            "thead",
            "tfoot",
            "colgroup",
            "embed",
            "source",
            "param",
            "html",
            "head",
            "body");

    private static final int SLACK = 4;

    private final String html;
    private final Limits limits;
    private final Findings findings;
    private int open;

    private HtmlScan(String html, Limits limits, Findings findings) {
        this.html = html;
        this.limits = limits;
        this.findings = findings;
    }

    /** @return the beginning that may be parsed: all of it, or what stands before the flood */
    static String safe(String html, Limits limits, Findings findings) {
        return new HtmlScan(html, limits, findings).run();
    }

    private String run() {
        for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            boolean closes = html.charAt(at + 1) == '/';
            int nameStart = at + (closes ? 2 : 1);
            int nameEnd = nameStart;
            while (nameEnd < html.length()
                    && nameEnd < nameStart + 20
                    && Character.isLetterOrDigit(html.charAt(nameEnd))) {
                nameEnd++;
            }
            if (nameEnd == nameStart) {
                continue;
            }
            if (!attributesWithin(nameEnd)) {
                return passed(Quarantine.HTML_TOO_MANY_ATTRIBUTES, at);
            }
            if (!OFTEN_OPEN.contains(html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT))) {
                open = Math.max(0, open + (closes ? -1 : 1));
            }
            if (open > SLACK * limits.htmlDepth()) {
                return passed(Quarantine.HTML_TOO_DEEP, at);
            }
        }
        return html;
    }

    private boolean attributesWithin(int from) {
        int values = 0;
        for (int i = from; i < html.length() && html.charAt(i) != '>' && html.charAt(i) != '<'; i++) {
            if (html.charAt(i) == '=' && ++values > SLACK * limits.htmlAttributes()) {
                return false;
            }
        }
        return true;
    }

    private String passed(Quarantine reason, int at) {
        findings.quarantine(reason);
        return html.substring(0, at);
    }
}
