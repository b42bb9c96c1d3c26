package org.partnerpost.mime;

/** Joins the soft line ends of format=flowed (RFC 3676) into the paragraphs the sender typed. */
final class FlowedText {
    private FlowedText() {}

    /**
     * @param text lines ending in {@code \n}
     * @param deleteSpace the DelSp parameter: whether the space that marks a soft end is no part of the text (section 4.1)
     */
    static String unflow(String text, boolean deleteSpace) {
        var result = new StringBuilder(text.length());
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String content = line.substring(depth);
            if (content.startsWith(" ")) {
                content = content.substring(1); // space-stuffing, section 4.4
            }
            if (openDepth != depth) {
                startLine(result, depth);
            }
            // The signature delimiter ends in a space and is never soft (section 4.3).
            boolean soft = content.endsWith(" ") && !content.equals("-- ");
            boolean cut = soft && deleteSpace;
            result.append(content, 0, content.length() - (cut ? 1 : 0));
            openDepth = soft ? depth : -1;
        }
        return result.substring(Math.min(1, result.length()));
    }

    private static void startLine(StringBuilder result, int depth) {
        result.append('\n').repeat('>', depth);
        if (depth > 0) {
            result.append(' ');
        }
    }
}
