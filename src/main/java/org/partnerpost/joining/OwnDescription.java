package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnerpost.joining.NamedThings.Found;

/**
 * What somebody's own words tell of the firm: without the wishes that were understood as such, for these are fields of the profile, would
 * soon say something else than those, and be searched as if they were the firm's work; and without rates, which are not kept. Pure.
 */
final class OwnDescription {
    private static final int SHORT = 6;
    /** Whoever needs more words tells more than a wish. */
    private static final int LONGEST = 12;

    private static final int FEW = 3;

    private final NamedThings names;
    private final LocalDate today;

    OwnDescription(NamedThings names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    String of(String own) {
        List<int[]> spans = new ArrayList<>();
        int cursor = 0;
        for (Clause clause : Clause.in(own)) {
            for (String wish : wishes(clause)) {
                Matcher found = asWritten(wish).matcher(own);
                if (found.find(cursor)) {
                    spans.add(new int[] {found.start(), found.end()});
                    cursor = found.end();
                }
            }
        }
        String told = own;
        for (int[] span : spans.reversed()) {
            told = Excision.ofPart(told, span[0], span[1]);
        }
        return told.strip();
    }

    /** A line may have been broken anywhere. */
    private static Pattern asWritten(String wish) {
        return Pattern.compile(
                Arrays.stream(wish.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    private List<String> wishes(Clause clause) {
        List<Clause> pieces = clause.pieces();
        List<String> wishes = new ArrayList<>();
        boolean behind = false;
        for (Clause piece : pieces) {
            // A rate is told as not kept, so it does not stand here either.
            behind = isWish(piece) || !Rates.in(piece).isEmpty() || behind && saysNothing(piece);
            if (behind) {
                wishes.add(bare(piece));
            }
        }
        return wishes.isEmpty() && pieces.size() > 1 && isWish(clause) ? List.of(bare(clause)) : wishes;
    }

    private static String bare(Clause clause) {
        return clause.text().strip().replaceAll("[.!;]+$", "");
    }

    private boolean isWish(Clause clause) {
        Found found = names.in(clause.text(), false);
        if (!found.refused().isEmpty() && found.skills().isEmpty()) {
            return clause.words().size() <= SHORT && found.places().isEmpty();
        }
        return clause.words().size() <= LONGEST
                && new WishClauses(new ProfileSheet(ProfileSheet.blank()), today).take(clause)
                && !tellsOfProjects(clause)
                && !tells(clause, found);
    }

    /** "… for wholesalers from 20,000 EUR on" tells what is done. */
    private static boolean tellsOfProjects(Clause clause) {
        boolean begins = !clause.hits().isEmpty() && clause.hits().getFirst().from() == 0;
        return (clause.says("minimum") || clause.says("minimum-sum")) && !begins && !clause.says("remove");
    }

    /** Zones are named by towns, and with whom never by anything. */
    private static boolean tells(Clause clause, Found found) {
        boolean byTown = clause.says("zone") || clause.says("hours") || clause.says("letters");
        return !clause.says("never")
                && (!found.skills().isEmpty()
                        || clause.says(Clause.DOES)
                        || clause.says("firm")
                        || !byTown && !found.isEmpty());
    }

    /** "Please", or the second of two firms that one never works with. */
    private boolean saysNothing(Clause piece) {
        return piece.said().isEmpty()
                && piece.words().size() <= FEW
                && names.in(piece.text(), false).isEmpty();
    }
}
