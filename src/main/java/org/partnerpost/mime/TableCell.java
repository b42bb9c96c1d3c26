package org.partnerpost.mime;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Whether a cell of a table holds one short line, as in a table of facts, or whole paragraphs, as where tables make a page's columns. Mail
 * programs wrap even a single word of a cell into a paragraph.
 */
final class TableCell implements NodeFilter {
    private static final int LONGEST = 160;
    private static final int MOST_NODES = 40;
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center");
    private static final Set<String> MORE_THAN_A_LINE =
            Set.of("table", "ul", "ol", "dl", "blockquote", "pre", "hr", "section", "article", "form");

    private int nodes;
    private int letters;
    private boolean lineEnded;
    private boolean oneLine = true;

    private TableCell() {}

    static boolean isOneLine(Element cell) {
        var walk = new TableCell();
        cell.filter(walk);
        return walk.oneLine;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (node instanceof TextNode words && !words.isBlank()) {
            letters += words.getWholeText().length();
            oneLine &= !lineEnded && letters <= LONGEST;
        } else if (node instanceof Element element && depth > 0) {
            String name = element.normalName();
            lineEnded |= letters > 0 && (name.equals("br") || PARAGRAPHS.contains(name));
            oneLine &= !MORE_THAN_A_LINE.contains(name)
                    && !QuoteElements.isQuote(element)
                    && !QuoteElements.isSignature(element);
        }
        oneLine &= nodes <= MOST_NODES;
        return oneLine ? FilterResult.CONTINUE : FilterResult.STOP;
    }
}
