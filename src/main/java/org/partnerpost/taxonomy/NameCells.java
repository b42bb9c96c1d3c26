package org.partnerpost.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.taxonomy.Spelling.Strength;
import org.partnerpost.taxonomy.TermFile.Row;

/**
 * How names are written in the cells {@code name}, {@code names}, {@code formerly} and {@code ambiguous}: {@code de:} before a name
 * that is not English, {@code =} before one that counts only with its capitals, {@code !} before one that only words of its own
 * {@code context} support, {@code (until 2018)} behind a former one.
 */
final class NameCells {

    private static final Pattern LANGUAGE = Pattern.compile("^([a-z]{2}):");
    private static final Pattern UNTIL = Pattern.compile(" \\(until [0-9]{4}\\)$");

    private NameCells() {}

    /** The names of a cell without marks. */
    static Set<String> plain(Row row, String column) {
        Set<String> names = new LinkedHashSet<>();
        for (String item : row.items(column)) {
            names.add(bare(item));
        }
        return names;
    }

    /** The first name of each language other than English, by the language's tag. */
    static Map<String, String> byLanguage(Row row) {
        Map<String, String> names = new HashMap<>();
        for (String item : row.items("names")) {
            Matcher language = LANGUAGE.matcher(item.startsWith("=") ? item.substring(1) : item);
            if (language.find()) {
                names.putIfAbsent(language.group(1), bare(item));
            }
        }
        return Map.copyOf(names);
    }

    /** All spellings of a row, those that follow from a name by rule included. */
    static <T> List<Spelling<T>> spellings(Row row, T owner) {
        List<Spelling<T>> spellings = new ArrayList<>();
        try {
            String name = row.required("name");
            // A name that has a mark of its own in another cell counts only as that mark says.
            if (row.items("names").contains("=" + name)) {
                add(spellings, owner, "=" + name, Strength.NAME);
            } else if (!plain(row, "ambiguous").contains(name)) {
                add(spellings, owner, name, Strength.NAME);
            }
            row.items("names").forEach(item -> add(spellings, owner, item, Strength.OTHER_NAME));
            row.items("formerly").forEach(item -> add(spellings, owner, item, Strength.FORMER_NAME));
            row.items("ambiguous").forEach(item -> add(spellings, owner, item, Strength.AMBIGUOUS));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(row.file() + ", line " + row.line() + ": " + e.getMessage(), e);
        }
        return spellings;
    }

    /**
     * The row without names that are another's: they go from its cells, and where its own name is among them it counts only beside
     * words of its context.
     *
     * @param claimed folded letters
     */
    static Row without(Set<String> claimed, Row row) {
        Row left = row;
        for (String column : List.of("names", "formerly", "ambiguous")) {
            List<String> items = row.items(column);
            List<String> kept = items.stream()
                    .filter(item -> !claimed.contains(letters(bare(item))))
                    .toList();
            if (kept.size() < items.size()) {
                left = left.with(column, String.join("|", kept));
            }
        }
        String name = row.text("name");
        if (claimed.contains(letters(name))) {
            String ambiguous = left.text("ambiguous");
            left = left.with("ambiguous", ambiguous.isEmpty() ? "!" + name : ambiguous + "|!" + name);
        }
        return left;
    }

    private static String letters(String name) {
        FoldedText folded = new FoldedText(name);
        return folded.letters(0, folded.length());
    }

    private static <T> void add(List<Spelling<T>> spellings, T owner, String item, Strength strength) {
        Matcher language = LANGUAGE.matcher(item);
        boolean german = language.find() && language.group(1).equals("de");
        boolean exact = strength == Strength.AMBIGUOUS || item.startsWith("=");
        Strength meant = item.startsWith("!") ? Strength.VERY_AMBIGUOUS : strength;
        String name = bare(item);
        spellings.add(new Spelling<>(owner, name, meant, exact, german));
        if (name.indexOf('&') > 0) {
            spellings.add(new Spelling<>(owner, name.replace("&", " and "), meant, exact, german));
        }
        String withoutUmlauts = withoutUmlauts(name);
        if (!withoutUmlauts.equals(name)) {
            spellings.add(new Spelling<>(owner, withoutUmlauts, meant, exact, german));
        }
    }

    private static String bare(String item) {
        String name = item.startsWith("=") || item.startsWith("!") ? item.substring(1) : item;
        name = LANGUAGE.matcher(name).replaceFirst("");
        return UNTIL.matcher(name).replaceFirst("");
    }

    private static String withoutUmlauts(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }
}
