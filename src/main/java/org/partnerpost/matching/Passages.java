package org.partnerpost.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerpost.specialist.Profile;

/**
 * What of a text is asked for its meaning: pieces of a length that the model reads whole, and not more of them than are worth their time.
 * Of texts in English only, as it knows no other language well enough; there, words speak alone.
 */
final class Passages {
    /** In characters; the model reads some 250 words of each. */
    private static final int OF_NEED = 1_500;

    private static final int MOST_OF_NEED = 4;
    private static final int OF_PROFILE = 600;
    private static final int MOST_OF_PROFILE = 24;

    private Passages() {}

    /** What it says of itself and lists is the first; each reference is one. */
    static List<String> of(Profile profile, ProfileText text) {
        if (!text.languages().contains(Languages.EN)) {
            return List.of();
        }
        String lists = Stream.of(profile.skills(), profile.topics(), profile.competencies(), profile.products())
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream().sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        List<String> passages = new ArrayList<>(pieces(profile.description() + "\n" + lists, OF_PROFILE));
        for (String reference : text.references()) {
            if (passages.size() < MOST_OF_PROFILE) {
                passages.addAll(pieces(reference, OF_PROFILE));
            }
        }
        return List.copyOf(passages.subList(0, Math.min(MOST_OF_PROFILE, passages.size())));
    }

    static List<String> of(Matcher.Query need) {
        if (Languages.of(need.language(), need.text().strip())
                .filter(Languages.EN::equals)
                .isEmpty()) {
            return List.of();
        }
        List<String> pieces = pieces(need.text(), OF_NEED);
        return pieces.subList(0, Math.min(MOST_OF_NEED, pieces.size()));
    }

    /** Cut where a word ends. */
    private static List<String> pieces(String text, int length) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > length) {
            int cut = rest.lastIndexOf(' ', length);
            cut = cut > length / 2 ? cut : length;
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        // The model takes none that has no word.
        pieces.removeIf(piece -> piece.chars().noneMatch(Character::isLetterOrDigit));
        return pieces;
    }
}
