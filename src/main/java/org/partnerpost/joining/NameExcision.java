package org.partnerpost.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.taxonomy.Mention;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What is left of somebody's own words once a name is taken out. One of a list goes alone, with its article and what joined it; any other
 * with its clause, where the rest can stand alone, or with all of its sentence: what is left is never half a sentence. Pure.
 */
final class NameExcision {
    private static final String ARTICLE =
            "(?:" + Phrases.of("joining/list-links", "article").alternation() + ")";
    private static final String ARTICLES = "(?:(?:(?<![\\p{L}\\p{N}])" + ARTICLE + "(?:\\s+|(?<=['’]))){1,2})";
    private static final Pattern ARTICLES_BEFORE = Pattern.compile("(?iU)" + ARTICLES + "$");
    private static final Pattern ARTICLES_FIRST = Pattern.compile("(?iU)^" + ARTICLES);
    private static final Pattern LINK_BEFORE = Pattern.compile("(?iU)" + Excision.LINK + "$");
    private static final Pattern LINK_BEHIND = Pattern.compile("(?iU)^" + Excision.LINK);
    private static final Pattern COMMA_BEFORE = Pattern.compile("\\s*,\\s*$");
    private static final Pattern PARTS = Pattern.compile("(?iU)\\s*[,;]\\s+(?:"
            + Phrases.of("joining/list-links", "link").alternation() + "\\s+)?|\\s+"
            + Phrases.of("joining/list-links", "link").alternation() + "\\s+");
    private static final Phrases SUBJECTS = Phrases.of("joining/list-links", "subject");
    /** "SAP-Beratung", "SAP-based" */
    private static final Pattern COMPOUND = Pattern.compile("^-[\\p{L}\\p{N}]+");
    /** "SAP- und Azure-Projekte" */
    private static final Pattern SHARED = Pattern.compile("(?iU)^-" + Excision.LINK);
    /** "Azure- und SAP-Projekte" */
    private static final Pattern SHARING = Pattern.compile("(?iU)-" + Excision.LINK + "$");

    private static final String QUOTES = "\"“”„«»'‘’";
    private static final int FEW = 2;

    private final String text;
    private final List<Mention> names;
    private final Excision.Span sentence;
    private int start;
    private int end;

    private NameExcision(String text, int start, int end, List<Mention> names) {
        this.text = text;
        this.names = names;
        this.sentence = Excision.Span.around(text, start, end);
        this.start = start;
        this.end = end;
    }

    /** @param names all that the text names, in its order */
    static String of(String text, int start, int end, List<Mention> names) {
        return new NameExcision(text, start, end, names).left();
    }

    private String left() {
        Matcher sharing = SHARING.matcher(before());
        if (sharing.find() && COMPOUND.matcher(behind()).find()) {
            return without(sentence.from() + sharing.start(), end);
        }
        Matcher shared = SHARED.matcher(behind());
        if (shared.find() && isName(end + shared.end())) {
            return without(start, end + shared.end());
        }
        widen();
        Matcher articles = ARTICLES_BEFORE.matcher(before());
        int item = articles.find() ? sentence.from() + articles.start() : start;
        Matcher linked = LINK_BEFORE.matcher(text.substring(sentence.from(), item));
        if (linked.find() && (endsName(sentence.from() + linked.start()) || ends())) {
            return lastOfList(sentence.from() + linked.start(), linked.group());
        }
        Matcher links = LINK_BEHIND.matcher(behind());
        return links.find() ? firstOfList(item, end + links.end()) : clause();
    }

    /** The whole of a compound, and the quotation marks around a name. */
    private void widen() {
        Matcher compound = COMPOUND.matcher(behind());
        end += compound.find() ? compound.end() : 0;
        if (start > sentence.from()
                && end < sentence.stop()
                && QUOTES.indexOf(text.charAt(start - 1)) >= 0
                && QUOTES.indexOf(text.charAt(end)) >= 0) {
            start--;
            end++;
        }
    }

    /** "A, B and C" without C is "A and B". */
    private String lastOfList(int cut, String link) {
        boolean last = !LINK_BEHIND.matcher(behind()).find()
                && Character.isLetter(link.strip().codePointAt(0));
        Mention before =
                names.stream().filter(name -> name.end() == cut).findFirst().orElse(null);
        if (last && before != null && before.start() >= sentence.from()) {
            String head = text.substring(sentence.from(), before.start());
            Matcher articles = ARTICLES_BEFORE.matcher(head);
            int item = articles.find() ? articles.start() : head.length();
            Matcher comma = COMMA_BEFORE.matcher(head.substring(0, item));
            if (comma.find() && endsName(sentence.from() + comma.start())) {
                int at = sentence.from();
                return text.substring(0, at + comma.start())
                        + link
                        + text.substring(at + item, cut)
                        + text.substring(end);
            }
        }
        return without(cut, end);
    }

    /** What stands before it leads to the next; of two articles the next one's own stays. */
    private String firstOfList(int item, int next) {
        Matcher articles = ARTICLES_FIRST.matcher(text.substring(next, sentence.stop()));
        boolean own = articles.find();
        int name = own ? next + articles.end() : next;
        boolean follows = isName(name) || next < sentence.stop() && Character.isUpperCase(text.codePointAt(next));
        if (!follows) {
            return clause();
        }
        int cut = own ? item : start;
        return text.substring(0, cut) + begun(cut, text.substring(next));
    }

    /** At the beginning of a sentence. */
    private String begun(int at, String rest) {
        boolean begins = text.substring(sentence.from(), at).isBlank();
        return begins && !rest.isEmpty() ? rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1) : rest;
    }

    private String clause() {
        Matcher parts = PARTS.matcher(text).region(sentence.from(), sentence.stop());
        int begin = sentence.from();
        int finish = sentence.stop();
        int next = sentence.stop();
        while (parts.find()) {
            begin = parts.end() <= start ? parts.end() : begin;
            if (parts.start() >= end && parts.start() < finish) {
                finish = parts.start();
                next = parts.end();
            }
        }
        String before = text.substring(sentence.from(), begin);
        String behind = text.substring(next, sentence.stop());
        boolean whole = before.isBlank()
                ? SUBJECTS.startingAt(Words.loose(behind), 0).isPresent()
                : !SUBJECTS.in(Words.loose(before)).isEmpty();
        return whole && words(before) + words(behind) > FEW
                ? Excision.ofPart(text, begin, finish)
                : sentence.without(text);
    }

    private String before() {
        return text.substring(sentence.from(), start);
    }

    private String behind() {
        return text.substring(end, sentence.stop());
    }

    private boolean ends() {
        return behind().isBlank() || LINK_BEHIND.matcher(behind()).find();
    }

    private boolean isName(int at) {
        return names.stream().anyMatch(name -> name.start() == at);
    }

    private boolean endsName(int at) {
        return names.stream().anyMatch(name -> name.end() == at);
    }

    private String without(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private static int words(String some) {
        return some.isBlank() ? 0 : some.strip().split("\\s+").length;
    }
}
