package org.partnerpost.mail;

/** Lines of a text mail that were only broken for their length: which of them go on the one above. */
public final class BrokenLines {
    /** What our letters, and most mail programs, break lines at; longer ones are those of who never breaks any. */
    private static final int WIDTH = 78;

    private static final int NARROWEST = 74;

    private BrokenLines() {}

    /** For each line whether it goes on the one above: its first word did not fit there, and it stands where the text there began. */
    public static boolean[] goingOn(String[] lines) {
        boolean[] goesOn = new boolean[lines.length];
        int hang = lines.length == 0 ? 0 : hanging(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            goesOn[i] = goesOn(lines[i - 1], lines[i], hang);
            hang = goesOn[i] ? hang : hanging(lines[i]);
        }
        return goesOn;
    }

    /** The text with such lines put together, to be broken anew at whatever width it is shown. */
    public static String joined(String text) {
        String[] lines = text.split("\n", -1);
        boolean[] goesOn = goingOn(lines);
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.length; i++) {
            joined.append(i == 0 ? "" : goesOn[i] ? " " : "\n").append(goesOn[i] ? lines[i].stripLeading() : lines[i]);
        }
        return joined.toString();
    }

    /** How many blanks a line begins with. */
    public static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean goesOn(String line, String next, int hang) {
        String word = next.strip().split(" ", 2)[0];
        return !line.isBlank()
                && !word.isEmpty()
                && !word.matches("[->*•]+.*")
                && line.length() <= WIDTH
                && line.length() + 1 + word.length() > NARROWEST
                && indent(next) == hang;
    }

    /** Where the text of {@code "- text"} or {@code "  Label    text"} begins. */
    private static int hanging(String line) {
        int begin = indent(line);
        if (line.startsWith("- ", begin)) {
            return begin + 2;
        }
        int gap = begin == 0 ? -1 : line.indexOf("  ", begin);
        return gap < 0 ? begin : gap + indent(line.substring(gap));
    }
}
