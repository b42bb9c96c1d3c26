package org.partnerpost.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partnerpost.wording.Days;
import org.partnerpost.wording.Phrases;
import org.partnerpost.wording.Words;

/** "Only from March", and nothing else: any other word would make it something else that begins then. */
final class OnlyFrom {
    private static final Phrases STARTS = Phrases.of("joining/starts");
    private static final List<Phrases> LEADING =
            List.of(STARTS, Phrases.of("until", "time"), Phrases.of("pause-begins", "from"));

    private OnlyFrom() {}

    static Optional<LocalDate> day(Clause clause, Days days) {
        Words words = clause.words();
        if (STARTS.in(words).isEmpty()) {
            return Optional.empty();
        }
        List<int[]> known = new ArrayList<>();
        Stream.concat(LEADING.stream().flatMap(phrases -> phrases.in(words).stream()), yes(clause))
                .forEach(hit -> known.add(new int[] {
                    words.get(hit.from()).start(), words.get(hit.to() - 1).end()
                }));
        days.in(clause.text()).forEach(day -> known.add(new int[] {day.start(), day.end()}));
        boolean nothingElse = IntStream.range(0, words.size())
                .map(i -> words.get(i).start())
                .allMatch(at -> known.stream().anyMatch(span -> span[0] <= at && at < span[1]));
        return nothingElse ? days.from(clause.text()) : Optional.empty();
    }

    private static Stream<Phrases.Hit> yes(Clause clause) {
        return clause.hits().stream().filter(hit -> hit.value().equals("yes"));
    }
}
