package org.partnerpost.reading;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.wording.PhraseTable;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** "GmbH", "Ltd" and others after the name of a firm. */
final class LegalForms {
    private static final Pattern FORM = Pattern.compile("(?<=[\\p{L}\\p{N}.&)\"”“,])\\s{1,2}(?:"
            + PhraseTable.rows("legal-forms").stream()
                    .flatMap(row -> row.phrases().stream())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])");
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}&.'’-]{1,40}");
    private static final Phrases CUSTOMER = Phrases.of("reading/mail-phrases", "customer");
    private static final int FIRM = 40;

    private LegalForms() {}

    /** Whether a name has one: "for a bank" names nobody. */
    static boolean in(String sentence) {
        return FORM.matcher(sentence).results().anyMatch(form -> {
            Words words = Words.of(sentence.substring(0, form.end()));
            return !OneOfMany.behindArticle(words, words.firstFrom(form.start()));
        });
    }

    /** Whether a legal form stands right behind this place: the "Cloud" of "Quill Cloud GmbH" is a firm's. */
    static boolean follows(String text, int end) {
        return FORM.matcher(text)
                .region(end, Math.min(text.length(), end + FIRM))
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Where the legal forms end that stand right behind this place, the stop of "S.L." with them; the place itself where none does. */
    static int endBehind(String text, int end) {
        int at = end;
        Matcher form = FORM.matcher(text).useTransparentBounds(true);
        while (form.region(at, Math.min(text.length(), at + FIRM)).lookingAt()) {
            at = form.end();
        }
        boolean stop = at > end && at < text.length() && text.charAt(at) == '.' && text.charAt(at - 2) == '.';
        return stop ? at + 1 : at;
    }

    /** Whether these words of a text are a legal form after a name, and no product of that name. */
    static boolean at(String text, int start, int end) {
        int from = Math.max(0, start - FIRM);
        int to = Math.min(text.length(), end + 1);
        Matcher form = FORM.matcher(text.substring(from, to));
        while (form.find()) {
            String before = text.substring(from, from + form.start());
            String name = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
            if (from + form.end() == end && CAPITAL.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Where a legal form ends that begins at this place, after a name that begins at another; 0 where none does. */
    static int endAt(String text, int name, int at) {
        Matcher form = FORM.matcher(text).useTransparentBounds(true);
        for (int blanks = 1; blanks <= 2 && at - blanks > name; blanks++) {
            form.region(at - blanks, Math.min(text.length(), at + FIRM));
            if (form.lookingAt() && form.end() > at) {
                return form.end();
            }
        }
        return 0;
    }

    /** The words with a capital right before a legal form, in lower case; none of what is known. */
    static Set<String> firmsIn(String text, Known known) {
        Set<String> firms = new HashSet<>();
        Matcher form = FORM.matcher(text);
        while (form.find()) {
            int offset = Math.max(0, form.start() - FIRM);
            Words before = Words.of(text.substring(offset, form.start()));
            Known near = known.within(offset, form.start());
            for (int i = before.size() - 1; i >= 0 && isName(before, i, near) && !isCustomer(before, i); i--) {
                firms.add(before.get(i).folded());
            }
        }
        return firms;
    }

    /** The "Kunden" of "unseren Kunden Stadtwerke Ulm" is no name: else each sentence with it would name somebody. */
    private static boolean isCustomer(Words words, int i) {
        return CUSTOMER.endingAt(words, i + 1).isPresent();
    }

    private static boolean isName(Words words, int i, Known known) {
        return CAPITAL.matcher(words.written(i)).matches() && !known.named(words, i);
    }
}
