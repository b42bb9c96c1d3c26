package org.partnerpost.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.wording.Rule;

/** The one line that names a need: the subject without what mail programs and lists put before it. */
final class NameReader {
    private static final Pattern TAG = Pattern.compile("\\s{0,3}\\[[^\\]\\[]{1,40}]\\s{0,3}");
    private static final Rule PREFIX =
            Rule.bare("\\s{0,3}{reading/subject-prefixes}(?:\\[\\d{1,3}]|\\(\\d{1,3}\\))?\\s?[:：]\\s{0,3}");
    private static final int STEPS = 20;

    private NameReader() {}

    /** Where the name begins in a subject. */
    static int begin(String subject) {
        int at = 0;
        for (int step = 0; step < STEPS; step++) {
            int next = after(PREFIX.over(subject), at, subject.length());
            int end = next > at ? next : after(TAG.matcher(subject), at, subject.length());
            if (end == at || end >= subject.length()) {
                break;
            }
            at = end;
        }
        return at;
    }

    private static int after(Matcher matcher, int from, int to) {
        return matcher.region(from, to).lookingAt() ? matcher.end() : from;
    }
}
