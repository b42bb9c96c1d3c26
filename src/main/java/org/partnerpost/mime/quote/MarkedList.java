package org.partnerpost.mime.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists whose items have a ">" before them, as some people write them. In a mail that answers none, short lines with that mark right below
 * a sentence that ends with a colon are such a list, unless the sentence introduces somebody's words.
 */
public final class MarkedList {
    private static final Pattern ITEM = Pattern.compile(" {0,3}> {1,3}[^>\\s].{0,100}");
    private static final Pattern LEADS = Pattern.compile("[^@\\d]{2,100}:\\s{0,4}");
    private static final int MOST = 20;

    private MarkedList() {}

    /**
     * The same with hyphens for those marks.
     *
     * @param text of a mail that answers none, line ends as {@code \n}
     */
    public static String withHyphens(String text) {
        if (text.indexOf('>') < 0) {
            return text;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int at = 0; at + 2 < lines.size(); at++) {
            int end = leads(lines, at) ? end(lines, at + 1) : at;
            if (end - at > 2) {
                lines.subList(at + 1, end).replaceAll(item -> item.replaceFirst(">", "-"));
                at = end - 1;
            }
        }
        return String.join("\n", lines);
    }

    private static boolean leads(List<String> lines, int at) {
        String line = lines.get(at);
        String said = line.strip();
        return LEADS.matcher(line).matches()
                && !said.startsWith(">")
                && !AttributionVerb.in(said.substring(0, said.length() - 1))
                && AttributionLine.lengthAt(lines, at) == 0;
    }

    /** One past the last item, where no other quote follows. */
    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && end - from < MOST
                && ITEM.matcher(lines.get(end)).matches()) {
            end++;
        }
        boolean quote = end < lines.size() && lines.get(end).stripLeading().startsWith(">");
        return quote ? from : end;
    }
}
