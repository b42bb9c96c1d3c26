package org.partnerpost.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerpost.taxonomy.Place;
import org.partnerpost.taxonomy.PlaceMention;
import org.partnerpost.wording.Words;

/** Names that are towns as well: in "Xenia Roth" and "Roth Consult AG" Roth is no town, and would tell specialists who asks. */
final class TownNames {
    /** So many words may stand between a town and the legal form of the firm that begins with it. */
    private static final int FIRM = 2;

    private final Set<String> own;

    /** @param sender what whoever asks is called */
    TownNames(List<String> sender) {
        own = sender.stream()
                .map(Words::of)
                .flatMap(name -> IntStream.range(0, name.size())
                        .mapToObj(at -> name.get(at).folded()))
                .collect(Collectors.toSet());
    }

    boolean isOne(Passage passage, PlaceMention mention) {
        if (mention.place().kind() != Place.Kind.CITY) {
            return false;
        }
        Words words = passage.words();
        int first = words.firstFrom(mention.start());
        int behind = words.firstFrom(mention.end());
        return isOwn(words, first - 1, first) || isOwn(words, behind, behind) || isFirm(passage, words, behind);
    }

    /** Whether a word beside it is one of the sender's name. */
    private boolean isOwn(Words words, int at, int gap) {
        return at >= 0
                && gap > 0
                && gap < words.size()
                && at < words.size()
                && isBeside(words, gap)
                && own.contains(words.get(at).folded());
    }

    private static boolean isFirm(Passage passage, Words words, int behind) {
        int end = behind == 0 ? 0 : words.get(behind - 1).end();
        for (int at = behind; ; at++) {
            if (LegalForms.follows(passage.text(), end)) {
                return true;
            }
            if (at >= words.size() || at - behind >= FIRM || !isBeside(words, at) || !isCapital(passage, words, at)) {
                return false;
            }
            end = words.get(at).end();
        }
    }

    private static boolean isBeside(Words words, int at) {
        return at > 0
                && words.beside(at)
                && !words.lineBreakBefore(at)
                && !words.get(at - 1).closes();
    }

    private static boolean isCapital(Passage passage, Words words, int at) {
        return Character.isUpperCase(passage.text().charAt(words.get(at).start()));
    }
}
