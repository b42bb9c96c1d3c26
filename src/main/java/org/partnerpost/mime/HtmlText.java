package org.partnerpost.mime;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * HTML to the text a reader of it sees: hidden elements, scripts and styles left out, nothing invented (a link is its text). Quotes
 * get {@code > } in front, cells of a table that hold one line each stand on one line, parted by tabs, and the signature that a mail program marks gets its delimiter, so that they can be cut like those of
 * plain text.
 */
final class HtmlText implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul",
            "body");
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table");
    private static final int MAX_QUOTE_DEPTH = 10;
    private static final int MAX_EMPTY_CELLS = 20;

    private final Limits limits;
    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int preformatted;
    private boolean restIsQuoted;
    private boolean atLineStart = true;
    private boolean spacePending;
    private int tabs;
    private boolean inLine;

    private HtmlText(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    static String of(String html, Limits limits, Findings findings) {
        String read = CleanText.cut(html, limits.textLength());
        if (read.length() < html.length()) {
            findings.problem("html", "longer than is read; cut");
        }
        Document document = Parser.htmlParser()
                .setMaxDepth(limits.htmlDepth() + 10)
                .parseInput(HtmlScan.safe(read, limits, findings), "");
        var result = new HtmlText(limits, findings);
        document.body().filter(result);
        return result.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth > limits.htmlDepth()) {
            findings.quarantine(Quarantine.HTML_TOO_DEEP);
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (node) {
            case TextNode words -> append(words.getWholeText());
            case Element element -> {
                if (element.attributesSize() > limits.htmlAttributes()) {
                    findings.quarantine(Quarantine.HTML_TOO_MANY_ATTRIBUTES);
                }
                if (HiddenElements.hides(element)) {
                    if (HiddenElements.isConcealed(element)) {
                        findings.problem("html", "text that its reader does not see; left out");
                    }
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        String name = element.normalName();
        if (QuoteElements.restIsQuoted(element)) {
            restIsQuoted = true;
        }
        if (BLOCKS.contains(name)) {
            endLine(SPACED.contains(name));
        }
        if (QuoteElements.isQuote(element)) {
            endLine(false);
            quotes++;
        }
        if (QuoteElements.isSignature(element) && !element.text().startsWith("--")) {
            endLine(false);
            append("-- ");
            text.append(" ");
            endLine(false);
        }
        switch (name) {
            case "br" -> {
                if (!inLine) {
                    newLine();
                }
            }
            case "li" -> append("- ");
            case "pre" -> preformatted++;
            case "td", "th" -> {
                tabs += atLineStart ? 0 : 1;
                inLine = TableCell.isOneLine(element);
            }
            case "hr" -> {
                append("________________________________");
                endLine(false);
            }
            default -> {}
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (name.equals("pre")) {
            preformatted--;
        }
        if (name.equals("td") || name.equals("th")) {
            inLine = false;
        }
        if (BLOCKS.contains(name)) {
            endLine(SPACED.contains(name));
        }
        if (QuoteElements.isQuote(element)) {
            endLine(false);
            quotes--;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (preformatted > 0 && c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                spacePending |= !atLineStart || preformatted > 0;
            } else if (c != '\u200b' && c != '\u200c') {
                startLine();
                text.append(tabs > 0 ? "\t".repeat(Math.min(tabs, MAX_EMPTY_CELLS)) : spacePending ? " " : "")
                        .append(c);
                spacePending = false;
                tabs = 0;
            }
        }
    }

    private void startLine() {
        if (atLineStart) {
            int depth = Math.min(quotes + (restIsQuoted ? 1 : 0), MAX_QUOTE_DEPTH);
            if (depth > 0) {
                text.repeat('>', depth).append(' ');
            }
            atLineStart = false;
        }
    }

    private void newLine() {
        text.append('\n');
        atLineStart = true;
        spacePending = false;
        tabs = 0;
    }

    /** Ends the line where one is begun; {@code spaced} leaves one empty line between paragraphs. */
    private void endLine(boolean spaced) {
        if (inLine) {
            return;
        }
        if (!atLineStart) {
            newLine();
        }
        int length = text.length();
        boolean alreadySpaced = length < 2 || text.charAt(length - 2) == '\n';
        if (spaced && !alreadySpaced) {
            newLine();
        }
    }

    static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
