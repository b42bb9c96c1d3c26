package org.partnerpost.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A text in which the places that fields were read from are marked. */
final class MarkedText {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t\\u00a0\\r]*+\\n){2,}");

    private MarkedText() {}

    /**
     * @param field what was read here, as people call it; empty for text that nothing was read from
     */
    record Piece(String text, String field) {}

    /** A place, in UTF-16 units of the text. */
    record Place(int start, int end, String field) {}

    /**
     * The text in pieces, no word lost; where two fields were read from one place, both are named. Of several empty lines, as they stand where
     * the other needs of a mail were taken out, one is left.
     */
    static List<Piece> of(String text, List<Place> places) {
        List<Place> sound = places.stream()
                .filter(place -> place.start() >= 0 && place.start() < place.end() && place.end() <= text.length())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        sound.forEach(place -> {
            cuts.add(place.start());
            cuts.add(place.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            List<String> fields = sound.stream()
                    .filter(place -> place.start() <= start && place.end() >= to)
                    .map(Place::field)
                    .distinct()
                    .toList();
            pieces.add(new Piece(closedUp(text.substring(from, to)), String.join(", ", fields)));
            from = to;
        }
        return pieces;
    }

    private static String closedUp(String text) {
        return EMPTY_LINES.matcher(text).replaceAll("\n\n");
    }
}
