package org.partnerpost.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnerpost.joining.NamedThings.Found;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/**
 * What a clause lists that has no other words than names and those around them: "we also do Helm and Zorglub now". There a name counts that
 * is an ordinary word elsewhere. Pure.
 *
 * @param skills ids
 * @param places ISO 3166 codes
 * @param unknown names between those that are known, as they were written
 */
record NameList(List<String> skills, List<String> places, List<String> unknown) {
    private static final Phrases LINKS = Phrases.of("joining/list-links", "link");
    private static final Phrases ARTICLES = Phrases.of("joining/list-links", "article");
    private static final List<Phrases> AROUND = List.of(
            Phrases.of("joining/commands"),
            Phrases.of("standing-wishes"),
            Phrases.of("joining/requests", "please"),
            Phrases.of("joining/openings"));
    private static final Pattern JOINS = Pattern.compile("\\s*[,;/&+]\\s*");
    private static final int LONGEST = 3;
    /** So short are codes and little words. */
    private static final int SHORTEST = 3;

    /** @param joined whether it stands in one list with the one before */
    private record Item(String text, Found found, boolean joined) {
        boolean known() {
            return !found.isEmpty();
        }
    }

    /** Empty where it says anything else, or names nothing that is known. */
    static Optional<NameList> in(Clause clause, NamedThings names) {
        List<Item> items = items(clause.words(), names);
        boolean all = items.stream()
                .allMatch(item -> item.known()
                        || Character.isUpperCase(item.text().codePointAt(0))
                                && Words.loose(item.text()).size() <= LONGEST);
        List<String> skills = new ArrayList<>();
        List<String> places = new ArrayList<>();
        items.forEach(item -> {
            ProfileSheet.add(skills, item.found().skills());
            ProfileSheet.add(places, item.found().places());
        });
        return all && !(skills.isEmpty() && places.isEmpty())
                ? Optional.of(new NameList(skills, places, unknown(items)))
                : Optional.empty();
    }

    /** "Helm, Zorglub and Foo": what stands in one list with a name that is known is one as well. */
    private static List<String> unknown(List<Item> items) {
        List<String> unknown = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= items.size(); to++) {
            if (to == items.size() || !items.get(to).joined()) {
                List<Item> list = items.subList(from, to);
                if (list.stream().anyMatch(Item::known)) {
                    list.stream().filter(item -> !item.known()).map(Item::text).forEach(unknown::add);
                }
                from = to;
            }
        }
        return unknown;
    }

    private static List<Item> items(Words words, NamedThings names) {
        boolean[] links = new boolean[words.size()];
        boolean[] around = new boolean[words.size()];
        LINKS.in(words).forEach(hit -> mark(links, hit));
        boolean[] articles = new boolean[words.size()];
        ARTICLES.in(words).forEach(hit -> mark(articles, hit));
        AROUND.forEach(phrases -> phrases.in(words).forEach(hit -> mark(around, hit)));
        names.placesIn(words.text()).forEach(place -> {
            // "Comunidad de Madrid" is no list.
            for (int i = 0; i < words.size(); i++) {
                boolean within =
                        place.start() <= words.get(i).start() && words.get(i).end() <= place.end();
                links[i] &= !within;
                articles[i] &= !within;
                around[i] &= !within;
            }
        });
        List<Item> items = new ArrayList<>();
        boolean joined = false;
        int at = 0;
        while (at < words.size()) {
            if (links[at] || around[at] || articles[at]) {
                joined = links[at] || articles[at] && (joined || joins(words, at));
                at++;
                continue;
            }
            boolean inList = joined || joins(words, at);
            int from = at++;
            while (at < words.size()
                    && !links[at]
                    && !around[at]
                    && !articles[at]
                    && !joins(words, at)
                    && words.inPhrase(at)) {
                at++;
            }
            String text = words.text()
                    .substring(words.get(from).start(), words.get(at - 1).end());
            boolean little = text.length() <= SHORTEST && !text.equals(text.toUpperCase(java.util.Locale.ROOT));
            Found found = names.in(text, true);
            items.add(new Item(
                    text, found.isEmpty() && !little ? names.called(text) : found, inList && !items.isEmpty()));
            joined = false;
        }
        return items;
    }

    private static boolean joins(Words words, int at) {
        return at > 0
                && JOINS.matcher(words.text()
                                .substring(
                                        words.get(at - 1).end(), words.get(at).start()))
                        .matches();
    }

    private static void mark(boolean[] marked, Phrases.Hit hit) {
        for (int i = hit.from(); i < hit.to(); i++) {
            marked[i] = true;
        }
    }
}
