package org.partnerpost.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.partnerpost.mail.StorableText;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Pending;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.HistoryLine;
import org.partnerpost.opportunity.Opportunity;

/** What has become of a need since somebody opened a page that shows it. */
@ApplicationScoped
class Meanwhile {
    private static final int PARTS = 3;

    private final Opportunities opportunities;
    private final Moderation moderation;

    Meanwhile(Opportunities opportunities, Moderation moderation) {
        this.opportunities = opportunities;
        this.moderation = moderation;
    }

    /** How it stands, for a page to ask later whether it still stands so. */
    static String seen(Opportunity need, Optional<Pending> pending) {
        return need.version() + "." + need.review() + "-" + need.state() + "."
                + pending.map(waits -> waits.decision().verb().name()).orElse("");
    }

    /**
     * @param seen as it stood on the page; nothing else is an answer
     * @param reader whose own deeds are told as such
     * @return as a sentence; empty where it stands as it did
     */
    String since(Opportunity need, String seen, String reader) {
        Optional<Pending> pending = moderation.pending(need.id());
        String[] then = seen.split("\\.", -1);
        String[] now = seen(need, pending).split("\\.", -1);
        if (then.length != PARTS || seen.equals(String.join(".", now))) {
            return "";
        }
        if (!then[2].equals(now[2]) && pending.isPresent()) {
            return told(pending.get().who(), pending.get().decision().verb().done(), reader);
        }
        if (!then[1].equals(now[1])) {
            return last(need, true)
                    .map(line -> told(line.who(), HistoryWords.state(line.to()), reader))
                    .orElse("It stands otherwise meanwhile.");
        }
        if (!then[2].equals(now[2])) {
            return "The decision was taken back meanwhile.";
        }
        return "Edited meanwhile"
                + last(need, false)
                        .map(line -> " by " + HistoryWords.who(line.who()))
                        .orElse("") + ".";
    }

    private Optional<HistoryLine> last(Opportunity need, boolean decided) {
        List<HistoryLine> history = opportunities.history(need.id());
        return history.reversed().stream()
                .filter(line -> !decided || !line.to().isEmpty())
                .findFirst();
    }

    private static String told(String who, String what, String reader) {
        return who.equals(StorableText.of(reader))
                ? "You have decided it: " + what + "."
                : "Decided meanwhile by " + HistoryWords.who(who) + ": " + what + ".";
    }
}
