package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerpost.matching.Matcher.MatchingUnavailable;
import org.partnerpost.moderation.Moderation;
import org.partnerpost.moderation.Moderation.Decision;
import org.partnerpost.moderation.Moderation.Verb;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.routing.Rehearsal;

/**
 * What would come of deciding about several needs at once, if it were carried out now.
 *
 * @param verb such as {@code approve}
 * @param sum such as {@code 3 needs, up to 14 mails to 11 specialists}
 * @param beside what comes besides, as sentences; may be empty
 * @param told what was marked, as a form gives it back: that this was shown of them, and of no others
 */
record Foreseen(String verb, String done, List<Line> lines, String sum, String beside, String told) {

    /**
     * One need of them.
     *
     * @param mark its reference and version, as forms call it
     * @param comes what would come of it; empty where it cannot be decided so
     * @param obstacle why not, as a clause; empty where it can
     */
    record Line(String mark, String reference, String name, String comes, String obstacle) {
        private static final String NOBODY = "nobody fits";

        boolean reachesNobody() {
            return comes.equals(NOBODY);
        }
    }

    public List<Line> possible() {
        return lines.stream().filter(line -> line.obstacle().isEmpty()).toList();
    }

    public List<Line> impossible() {
        return lines.stream().filter(line -> !line.obstacle().isEmpty()).toList();
    }

    /** Those that would be approved for nothing: their senders would only hear that. */
    public List<Line> reachNobody() {
        return lines.stream().filter(Line::reachesNobody).toList();
    }

    /** As a form gives it back, whatever the order. */
    static String told(List<String> marks) {
        return marks.stream().distinct().sorted().collect(Collectors.joining(" "));
    }

    /** Whether that was shown of these, and of no others. */
    static boolean wasTold(String told, List<String> marks) {
        return told(List.of(told.strip().split("\\s+"))).equals(told(marks));
    }

    /** Looks it up for the operator of this request. */
    @RequestScoped
    static class Lookup {
        private final Opportunities opportunities;
        private final Moderation moderation;
        private final Deciding deciding;
        private final Rehearsal rehearsal;
        private final Visit visit;

        Lookup(
                Opportunities opportunities,
                Moderation moderation,
                Deciding deciding,
                Rehearsal rehearsal,
                Visit visit) {
            this.opportunities = opportunities;
            this.moderation = moderation;
            this.deciding = deciding;
            this.rehearsal = rehearsal;
            this.visit = visit;
        }

        /** @param marks reference and version of each, with an @ between them */
        Foreseen of(Decision decision, List<String> marks) {
            Sum sum = new Sum(decision.verb());
            List<Line> lines = marks.stream()
                    .distinct()
                    .map(mark -> line(mark, decision, sum))
                    .toList();
            return new Foreseen(
                    decision.verb().name().toLowerCase(Locale.ROOT),
                    decision.verb().done(),
                    lines,
                    sum.words(),
                    sum.beside(),
                    told(marks));
        }

        private Line line(String mark, Decision decision, Sum sum) {
            String[] parts = mark.split("@", 2);
            Optional<Opportunity> need = opportunities.find(parts[0]);
            if (need.isEmpty()) {
                return new Line(mark, parts[0], "", "", "there is no such need");
            }
            String name = WaitingList.nameOf(need.get());
            return deciding.obstacle(need.get(), parts.length == 2 ? parts[1] : "", decision)
                    .map(why -> new Line(mark, parts[0], name, "", clause(why, parts[0])))
                    .orElseGet(() -> new Line(mark, parts[0], name, comes(need.get(), sum), ""));
        }

        private String comes(Opportunity need, Sum sum) {
            sum.needs++;
            if (sum.verb == Verb.APPROVE
                    && moderation.secondWanted(need, visit.name()).isPresent()) {
                sum.seconds++;
                return "waits for a second operator then";
            }
            boolean told = need.requester().isPresent();
            if (told && sum.verb != Verb.QUARANTINE) {
                sum.senders.add(need.requester().orElseThrow().foldedAddress());
                sum.toSenders++;
            }
            return switch (sum.verb) {
                case APPROVE -> reached(need, sum);
                case REJECT -> told ? "its sender is told" : "nobody is told";
                case ASK, QUARANTINE, WITHDRAW, MERGE -> "";
            };
        }

        private String reached(Opportunity need, Sum sum) {
            try {
                List<Long> chosen = rehearsal.rehearse(need).plan().chosen();
                sum.mails += chosen.size();
                sum.specialists.addAll(chosen);
                return chosen.isEmpty() ? Line.NOBODY : Sum.counted(chosen.size(), "mail");
            } catch (MatchingUnavailable unavailable) {
                sum.unknown++;
                return "nobody can say at present whom it would reach";
            }
        }

        /** As the middle of a sentence that has named the need. */
        private static String clause(String why, String reference) {
            String clause = why.replaceFirst("^" + reference + ":? ", "");
            if (clause.startsWith("has ") || clause.startsWith("is ") || clause.startsWith("was ")) {
                clause = "it " + clause;
            }
            return clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1);
        }
    }

    /** Counts up what would go out. */
    private static final class Sum {
        private final Verb verb;
        private final Set<Long> specialists = new HashSet<>();
        private final Set<String> senders = new HashSet<>();
        private int needs;
        private int mails;
        private int toSenders;
        private int seconds;
        private int unknown;

        Sum(Verb verb) {
            this.verb = verb;
        }

        String words() {
            String goesOut = switch (verb) {
                case APPROVE -> mails == 0 ? nothing() : mails() + " to " + counted(specialists.size(), "specialist");
                case REJECT -> counted(toSenders, "mail") + " to " + counted(senders.size(), "sender");
                case ASK, QUARANTINE, WITHDRAW, MERGE -> "nobody is written to";
            };
            return needs == 0 ? "None of them" : counted(needs, "need") + ", " + goesOut;
        }

        /** Whoever fits several may want no more of them in a week, or gets them in one mail. */
        private String mails() {
            boolean less = mails > specialists.size();
            return (unknown > 0 ? "at least " : less ? "up to " : "") + counted(mails, "mail");
        }

        private String nothing() {
            return unknown > 0 ? "nobody can say at present to how many" : "no mail to any specialist";
        }

        String beside() {
            List<String> beside = new ArrayList<>();
            if (verb == Verb.APPROVE && !senders.isEmpty()) {
                beside.add(counted(senders.size(), "sender") + (senders.size() == 1 ? " is told." : " are told."));
            } else if (verb == Verb.REJECT && !senders.isEmpty()) {
                beside.add("Of spam or phishing nobody is told.");
            }
            if (seconds > 0) {
                beside.add(counted(seconds, "need") + (seconds == 1 ? " waits" : " wait")
                        + " for a second operator then, and nothing goes out before.");
            }
            return String.join(" ", beside);
        }

        static String counted(int number, String thing) {
            return number + " " + thing + (number == 1 ? "" : "s");
        }
    }
}
