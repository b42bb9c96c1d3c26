package org.partnerpost.desk;

import java.util.regex.Pattern;

/** A stranger's HTML in a page of its own, for a frame that may do nothing. */
final class Frames {
    private static final Pattern LINE_END =
            Pattern.compile("<br|</(?:p|div|li|tr|h[1-6]|blockquote|pre|dt|dd)>|<hr|\n(?=[^<]*</pre>)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final int MARGINS = 34;
    private static final int LINE = 19;
    private static final int LINE_LENGTH = 70;
    private static final int GAP = 16;
    private static final int HIGHEST = 640;
    private static final int LOWEST = 70;

    private Frames() {}

    /** @param safe made harmless before, in the reader's own colours: nothing of it brings any */
    static String page(String safe) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>Mail</title></head><body>" + safe + "</body></html>";
    }

    /** The same of a letter of ours, which has its own margins: only the first body is the page's, as what is safe holds none. */
    static String ofOurs(String safe) {
        return page(safe).replace("<body>", "<body style=\"margin:0\">");
    }

    /** About how high that page is, in pixels: a frame that may run no script cannot tell. Beyond a screen it scrolls. */
    static int height(String safe) {
        long lines = LINE_END.splitAsStream(safe)
                .map(part -> TAG.matcher(part).replaceAll("").strip())
                .filter(part -> !part.isEmpty())
                .mapToLong(part -> 1 + part.length() / LINE_LENGTH)
                .sum();
        long gaps = LINE_END.matcher(safe)
                .results()
                .filter(end -> !end.group().matches("<br|\n"))
                .count();
        return (int) Math.clamp(MARGINS + LINE * lines + GAP * Math.min(gaps, lines), LOWEST, HIGHEST);
    }
}
