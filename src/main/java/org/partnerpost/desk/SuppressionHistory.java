package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.partnerpost.moderation.Audit;

/** When operators suppressed somebody and lifted it again, by whom and why, as the audit has it. */
@ApplicationScoped
class SuppressionHistory {
    static final String SUPPRESSED = "suppressed";
    static final String LIFTED = "lifted the suppression";

    private static final int DEEDS = 100;

    private final Audit audit;

    SuppressionHistory(Audit audit) {
        this.audit = audit;
    }

    /**
     * @param before what was lifted, such as {@code suppressed: bounced}; empty where it says nothing more
     * @param why in the operator's words
     */
    record Line(String at, String who, String what, String before, String why) {}

    /**
     * Newest first.
     *
     * @param about as deeds name it, such as {@code specialist REFERENCE}
     */
    List<Line> of(String about) {
        return audit.page(about, Optional.empty(), DEEDS).stream()
                .filter(row -> row.deed().what().equals(SUPPRESSED)
                        || row.deed().what().equals(LIFTED))
                .map(SuppressionHistory::line)
                .toList();
    }

    /** What the operator wrote who suppressed it last, to follow the reason; empty where none did. */
    String lastWords(String about) {
        return of(about).stream()
                .filter(line -> line.what().equals(SUPPRESSED))
                .findFirst()
                .map(line -> ": " + line.why() + " (" + line.who() + ")")
                .orElse("");
    }

    private static Line line(Audit.Row row) {
        Audit.Deed deed = row.deed();
        boolean ofSomethingElse = deed.what().equals(LIFTED) && !deed.before().equals("suppressed: operator");
        return new Line(
                Ago.of(row.at(), row.at()).exact(),
                deed.who(),
                deed.what(),
                ofSomethingElse ? deed.before() : "",
                deed.after());
    }
}
