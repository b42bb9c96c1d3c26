package org.partnerpost.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Phrases.Hit;
import org.partnerpost.wording.Words;

/** What of a remark holds, and what of it does not any more: by its first word of command that sets the two apart. */
final class Contrast {
    private static final Phrases BEHIND = Phrases.of("reading/behind");
    private static final Set<String> WANTING = Set.of("rather", "add");

    private final Remark remark;
    private final Words words;
    private final List<Hit> hits;

    /** @param hits of the remark's words */
    Contrast(Remark remark, Words words, List<Hit> hits) {
        this.remark = remark;
        this.words = words;
        this.hits = hits;
    }

    Remark.Sides sides() {
        Optional<Hit> rather = first("rather");
        Optional<Hit> than = first("than").filter(hit -> rather.isPresent());
        if (than.isPresent() && first("instead").isEmpty()) {
            return new Remark.Sides(
                    remark.plain(0, than.get().from()), remark.plain(than.get().to(), words.size()));
        }
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.value().equals("instead")) {
                return instead(hit);
            }
            if (Remark.NEGATING.contains(hit.value())) {
                return refusal(hit, i);
            }
        }
        return new Remark.Sides(remark.plain(0, words.size()), "");
    }

    private Optional<Hit> first(String value) {
        return hits.stream().filter(hit -> hit.value().equals(value)).findFirst();
    }

    /**
     * "Fabric instead of Power BI", "instead of Power BI, Fabric", and "instead of Power BI we'd rather have Fabric", or "we need Fabric".
     */
    private Remark.Sides instead(Hit hit) {
        Optional<Hit> wanted = hits.stream()
                .filter(after -> WANTING.contains(after.value()))
                .filter(after -> after.from() > hit.to() && after.to() < words.size())
                .filter(after -> after.value().equals("rather") || !remark.hasContent(0, hit.from()))
                .findFirst();
        if (wanted.isPresent()) {
            return new Remark.Sides(
                    remark.plain(wanted.get().to(), words.size()),
                    remark.plain(hit.to(), wanted.get().from()));
        }
        if (remark.hasContent(0, hit.from())) {
            return new Remark.Sides(remark.plain(0, hit.from()), remark.plain(hit.to(), words.size()));
        }
        int comma = IntStream.range(hit.to(), words.size())
                .filter(at -> words.get(at).closes())
                .findFirst()
                .orElse(words.size() - 1);
        return new Remark.Sides(remark.plain(comma + 1, words.size()), remark.plain(hit.to(), comma + 1));
    }

    /** "Not X but Y", "Y, not X", "no X", and "X is not needed". */
    private Remark.Sides refusal(Hit hit, int at) {
        for (Hit later : hits.subList(at + 1, hits.size())) {
            if (later.value().equals("but")) {
                if (remark.hasContent(0, hit.from()) && !remark.hasContent(hit.to(), later.from())) {
                    return new Remark.Sides(remark.plain(later.to(), words.size()), remark.plain(0, hit.from()));
                }
                return new Remark.Sides(
                        remark.plain(0, hit.from()) + " " + remark.plain(later.to(), words.size()),
                        remark.plain(hit.to(), later.from()));
            }
        }
        boolean behind = hit.value().equals("remove")
                && remark.hasContent(0, hit.from())
                && BEHIND.startingAt(words, hit.from()).isPresent();
        if (behind) {
            boolean another = words.get(hit.to() - 1).closes() && remark.hasContent(hit.to(), words.size());
            return new Remark.Sides(another ? remark.plain(hit.to(), words.size()) : "", remark.plain(0, hit.from()));
        }
        Optional<Remark.Sides> put = remark.hasContent(0, hit.from()) ? Optional.empty() : putRight(hit);
        if (put.isPresent()) {
            return put.get();
        }
        if (!remark.hasContent(hit.to(), words.size()) && aspects(hit.to(), words.size()) == 0) {
            return new Remark.Sides("", remark.plain(0, hit.from()));
        }
        return remark.hasContent(0, hit.from())
                ? new Remark.Sides(remark.plain(0, hit.from()), remark.plain(hit.to(), words.size()))
                : new Remark.Sides("", remark.plain(hit.to(), words.size()));
    }

    /** "Not 650, it's 680": without the "it's" the second may be one more that is refused. */
    private Optional<Remark.Sides> putRight(Hit not) {
        return hits.stream()
                .filter(hit -> hit.value().equals("is") && hit.from() > not.to())
                .filter(hit -> words.get(hit.from() - 1).closes())
                .filter(hit -> remark.hasContent(not.to(), hit.from()) && remark.hasContent(hit.to(), words.size()))
                .findFirst()
                .map(is -> new Remark.Sides(remark.plain(is.to(), words.size()), remark.plain(not.to(), is.from())));
    }

    private long aspects(int from, int to) {
        return hits.stream()
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .filter(hit -> Aspect.named(hit.value()).isPresent())
                .count();
    }
}
