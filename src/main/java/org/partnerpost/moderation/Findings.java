package org.partnerpost.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation.Found;
import org.partnerpost.moderation.rules.Finding;
import org.partnerpost.moderation.rules.HouseRules.Answer;

/** What the rules found when they looked, kept for the operators and for the stage's later visits. */
@ApplicationScoped
class Findings implements PanacheRepository<FindingRow> {
    private final InstantSource clock;

    Findings(InstantSource clock) {
        this.clock = clock;
    }

    /** In place of what they found when they looked before: only the last look tells why it is held. */
    void keep(long opportunity, List<Answer> answers) {
        delete("opportunity", opportunity);
        for (Answer answer : answers) {
            FindingRow row = new FindingRow();
            row.opportunity = opportunity;
            row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            row.rule = answer.rule();
            row.weight = weight(answer.finding());
            row.words = StorableText.of(answer.finding().words());
            persist(row);
        }
    }

    List<Found> of(long opportunity) {
        return find("opportunity = ?1 order by id", opportunity).stream()
                .map(row -> new Found(row.at, row.rule, row.weight, row.words))
                .toList();
    }

    /** Why it is held; where no rule said so, an operator did. */
    List<String> reasons(long opportunity) {
        List<String> words = of(opportunity).stream()
                .filter(found -> !found.weight().equals("note"))
                .map(Found::words)
                .toList();
        return words.isEmpty() ? List.of("An operator keeps it here.") : words;
    }

    private static String weight(Finding finding) {
        return switch (finding) {
            case Finding.Noted noted -> "note";
            case Finding.Held held -> "hold";
            case Finding.Quarantined quarantined -> "quarantine";
            case Finding.KnownAlready known -> "known already";
        };
    }
}
