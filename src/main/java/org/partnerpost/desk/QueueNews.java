package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.queue.WorkQueue;

/**
 * What has changed in the queue since a page of it was made.
 *
 * @param fresh how many wait that the page does not show
 * @param fates of those it shows that do not stand as they did
 */
record QueueNews(long fresh, List<Fate> fates) {
    private static final String NEED = "need ";
    private static final String MAIL = "mail ";

    /** @param id of the row, as its page names it */
    record Fate(String id, String words) {}

    /** Compares the queue with what a page shows of it. */
    @ApplicationScoped
    static class Lookup {
        private static final int MOST = 200;

        private final Opportunities opportunities;
        private final WorkQueue queue;
        private final Meanwhile meanwhile;

        Lookup(Opportunities opportunities, WorkQueue queue, Meanwhile meanwhile) {
            this.opportunities = opportunities;
            this.queue = queue;
            this.meanwhile = meanwhile;
        }

        /**
         * @param shown each with its mark and how it stood, as {@link WaitingRow#shown} says them
         * @param rows that the page would show now
         */
        QueueNews since(List<String> shown, List<WaitingRow> rows, String reader) {
            Set<String> marks = shown.stream().map(Lookup::mark).collect(Collectors.toSet());
            return new QueueNews(
                    rows.stream().filter(row -> !marks.contains(row.mark())).count(),
                    shown.stream()
                            .limit(MOST)
                            .map(one -> new Fate(WaitingRow.id(mark(one)), words(one, reader)))
                            .filter(fate -> !fate.words().isEmpty())
                            .toList());
        }

        private String words(String shown, String reader) {
            String mark = mark(shown);
            String seen = shown.substring(mark.length()).replaceFirst("^@", "");
            if (mark.startsWith(NEED)) {
                return opportunities
                        .find(mark.substring(NEED.length()))
                        .map(need -> meanwhile.since(need, seen, reader))
                        .orElse("");
            }
            boolean gone = mark.startsWith(MAIL)
                    && queue.setAside(Cursor.number(mark.substring(MAIL.length()), 0))
                            .isEmpty();
            return gone ? "It has gone on meanwhile, or somebody has dealt with it." : "";
        }

        private static String mark(String shown) {
            return shown.split("@", 2)[0];
        }
    }
}
