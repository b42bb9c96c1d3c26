package org.partnerpost.specialist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerpost.specialist.SavedQuery.Asked;
import org.partnerpost.specialist.SavedQuery.Clause;
import org.partnerpost.specialist.SavedQuery.Faulty;
import org.partnerpost.specialist.SavedQuery.Occurs;

/** Reads a {@link SavedQuery} by recursive descent; a word's place is told as its first character, from 1. */
final class SavedQueryParser {
    private static final int DEEPEST = 8;
    private static final int SHORTEST_BEGINNING = 2;

    /** The fields that may be asked, by the names they are written with. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("summary", "summary"),
            Map.entry("skill", "skills"),
            Map.entry("skills", "skills"),
            Map.entry("place", "places"),
            Map.entry("places", "places"),
            Map.entry("language", "languages"),
            Map.entry("languages", "languages"),
            Map.entry("industry", "industries"),
            Map.entry("industries", "industries"),
            Map.entry("role", "roles"),
            Map.entry("roles", "roles"),
            Map.entry("workmode", "workMode"));

    private static final Set<String> JOINING = Set.of("AND", "&&", "OR", "||");

    private final String text;
    private int at;
    private int words;

    SavedQueryParser(String text) {
        this.text = text;
    }

    List<Clause> whole() throws Faulty {
        List<Clause> clauses = clauses(Optional.empty(), 0);
        if (at < text.length()) {
            throw fault(at, "this ) closes nothing; take it away");
        }
        return clauses;
    }

    private List<Clause> clauses(Optional<String> field, int depth) throws Faulty {
        if (depth > DEEPEST) {
            throw fault(at, "there are more than " + DEEPEST + " parentheses within one another");
        }
        List<Clause> clauses = new ArrayList<>();
        int begun = at;
        String joining = "";
        for (skipBlanks(); at < text.length() && text.charAt(at) != ')'; skipBlanks()) {
            String word = bareWord();
            if (JOINING.contains(word)) {
                if (clauses.isEmpty() || !joining.isEmpty()) {
                    throw fault(at, word + " joins nothing on its left; write a word before it");
                }
                joining = word;
                at += word.length();
                continue;
            }
            Clause next = clause(field, depth);
            boolean and = joining.equals("AND") || joining.equals("&&");
            if (and && clauses.getLast().occurs() == Occurs.SHOULD) {
                clauses.set(
                        clauses.size() - 1,
                        new Clause(Occurs.MUST, clauses.getLast().asked()));
            }
            clauses.add(and && next.occurs() == Occurs.SHOULD ? new Clause(Occurs.MUST, next.asked()) : next);
            joining = "";
        }
        if (!joining.isEmpty()) {
            throw fault(at, joining + " joins nothing on its right; write a word after it");
        }
        if (clauses.isEmpty()) {
            throw fault(begun, "nothing is asked here; write a word");
        }
        return clauses;
    }

    private Clause clause(Optional<String> field, int depth) throws Faulty {
        Occurs occurs = Occurs.SHOULD;
        char sign = text.charAt(at);
        if (bareWord().equals("NOT")) {
            occurs = Occurs.MUST_NOT;
            at += "NOT".length();
            skipBlanks();
        } else if (sign == '-' || sign == '!' || sign == '+') {
            occurs = sign == '+' ? Occurs.MUST : Occurs.MUST_NOT;
            at++;
        }
        return new Clause(occurs, asked(field, depth));
    }

    private Asked asked(Optional<String> field, int depth) throws Faulty {
        Optional<String> named = field();
        Optional<String> in = named.isPresent() ? named : field;
        if (at >= text.length() || Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ')') {
            throw fault(at, "a word is missing here");
        }
        return switch (text.charAt(at)) {
            case '(' -> group(in, depth);
            case '"' -> phrase(in);
            default -> word(in);
        };
    }

    private Asked group(Optional<String> field, int depth) throws Faulty {
        int opened = at++;
        List<Clause> clauses = clauses(field, depth + 1);
        if (at >= text.length()) {
            throw fault(opened, "this ( is never closed; write ) where it ends");
        }
        at++;
        noSuffix();
        return new Asked.Group(clauses);
    }

    private Asked phrase(Optional<String> field) throws Faulty {
        int opened = at++;
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw fault(opened, "this \" is never closed; write another where the phrase ends");
        }
        String words = text.substring(at, end).strip();
        if (words.isEmpty()) {
            throw fault(opened, "the phrase is empty; write words between the \"");
        }
        at = end + 1;
        noSuffix();
        return counted(new Asked.Words(field, words, false), opened);
    }

    private Asked word(Optional<String> field) throws Faulty {
        int begun = at;
        StringBuilder word = new StringBuilder();
        boolean beginning = false;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                word.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            if (c == '*' && isEnd(at + 1) && word.length() >= SHORTEST_BEGINNING) {
                beginning = true;
            } else {
                refuse(c, at == begun);
                word.append(c);
            }
            at++;
        }
        return counted(new Asked.Words(field, word.toString(), beginning), begun);
    }

    private void refuse(char c, boolean first) throws Faulty {
        switch (c) {
            case '+', '-', '!' -> {
                if (first) {
                    throw fault(at, c + " stands before a field or a word, once; write it there");
                }
            }
            case '*', '?' ->
                throw fault(
                        at,
                        first
                                ? "a word cannot begin with " + c + "; write its beginning, as in migrat*"
                                : "* stands at the end of a word of two letters or more only, and ? nowhere");
            case '/' -> {
                if (first) {
                    throw fault(at, "regular expressions are not taken; write words");
                }
            }
            case '~', '^' -> throw fault(at, c + " is not taken; a word counts as it is written");
            case '[', ']', '{', '}' -> throw fault(at, "ranges are not taken; write words");
            case ':' -> throw fault(at, "there is one field before a word only; write \\: for the sign itself");
            default -> {}
        }
    }

    private void noSuffix() throws Faulty {
        if (at < text.length() && (text.charAt(at) == '~' || text.charAt(at) == '^')) {
            throw fault(at, text.charAt(at) + " is not taken; a phrase counts as it is written");
        }
    }

    private Asked counted(Asked asked, int begun) throws Faulty {
        if (++words > SavedQuery.MOST_CLAUSES) {
            throw fault(begun, "there are more than " + SavedQuery.MOST_CLAUSES + " words; leave some out");
        }
        return asked;
    }

    /** The field that is named here, and its colon passed. */
    private Optional<String> field() throws Faulty {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || end >= text.length() || text.charAt(end) != ':') {
            return Optional.empty();
        }
        String written = text.substring(at, end);
        String known = FIELDS.get(written.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw fault(
                    at,
                    "there is no field \"" + written
                            + "\"; there are name, summary, skills, places, languages, industries, roles and workMode");
        }
        at = end + 1;
        return Optional.of(known);
    }

    private String bareWord() {
        int end = at;
        while (end < text.length() && !isEnd(end)) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean isEnd(int place) {
        return place >= text.length()
                || Character.isWhitespace(text.charAt(place))
                || "()\"".indexOf(text.charAt(place)) >= 0;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static Faulty fault(int place, String what) {
        return new Faulty(place + 1, "cannot be read at character " + (place + 1) + ": " + what);
    }
}
