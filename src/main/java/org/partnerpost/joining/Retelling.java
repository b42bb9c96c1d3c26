package org.partnerpost.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.taxonomy.Mention;

/**
 * What somebody says of itself, once it has taken a skill back: its own words would else go on naming it, and be searched for it. "Not X
 * but Y" puts Y where X stood; what nothing takes the place of goes with the comma beside it, or with its sentence.
 */
final class Retelling {
    private static final String AND = "(?:,\\s*|\\s*/\\s*|,?\\s+(?:and|or|und|oder|sowie|et|ou|y|o)\\s+)";
    private static final Pattern BEFORE = Pattern.compile(AND + "$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("^" + AND, Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\\n");

    private final NamedThings names;
    private final Map<String, String> instead = new LinkedHashMap<>();

    Retelling(NamedThings names) {
        this.names = names;
    }

    /** Skills, as their ids, that nothing takes the place of. */
    void gone(List<String> skills) {
        skills.forEach(skill -> instead.putIfAbsent(skill, ""));
    }

    /** @param written of what takes their place, as it was written */
    void swapped(List<String> skills, String written) {
        skills.forEach(skill -> instead.put(skill, written));
    }

    /** @param kept skills that it has after all */
    String of(String description, List<String> kept) {
        String told = description;
        List<Mention> mentions = names.skillsIn(description).reversed();
        for (Mention mention : mentions) {
            String id = mention.skill().id();
            if (instead.containsKey(id) && !kept.contains(id) && !mention.negated()) {
                String come = instead.getOrDefault(id, "");
                boolean named = come.isEmpty() || told.contains(come);
                told = named
                        ? without(told, mention.start(), mention.end())
                        : told.substring(0, mention.start()) + come + told.substring(mention.end());
            }
        }
        return told.strip();
    }

    private static String without(String text, int start, int end) {
        String before = text.substring(0, start);
        String behind = text.substring(end);
        Matcher left = BEFORE.matcher(before);
        Matcher right = BEHIND.matcher(behind);
        if (left.find()) {
            return before.substring(0, left.start()) + behind;
        } else if (right.find()) {
            return before + behind.substring(right.end());
        }
        return withoutSentence(text, start, end);
    }

    private static String withoutSentence(String text, int start, int end) {
        int from = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find() && ends.end() <= start) {
            from = ends.end();
        }
        int to = ends.find(end) ? ends.end() : text.length();
        return (text.substring(0, from) + text.substring(to)).replaceAll("[ \\t]{2,}", " ");
    }
}
