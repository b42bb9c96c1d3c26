package org.partnerpost.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerpost.delivery.NeedInWords;
import org.partnerpost.matching.FitCorrection;
import org.partnerpost.matching.FitLearning.InForce;
import org.partnerpost.matching.FitLearning.Lesson;
import org.partnerpost.matching.FitLearning.Proposal;
import org.partnerpost.matching.FitLearning.Range;

/**
 * What the page of the fit shows.
 *
 * @param inForce the correction in words; empty where none is
 * @param proposed the same of what could be put in force
 * @param lacking what the answers lack to propose anything; empty where they lack nothing
 * @param answers how many the proposal rests on, for the form
 */
record FitPanel(String inForce, String proposed, String lacking, int answers, List<Line> curve) {

    /** @param now with the correction in force */
    record Line(String told, int answers, String so, String shipped, String now, String learned) {}

    static FitPanel of(Lesson lesson, Optional<InForce> inForce) {
        FitCorrection current = inForce.map(one -> one.proposal().correction()).orElse(FitCorrection.NONE);
        return new FitPanel(
                inForce.map(FitPanel::words).orElse(""),
                lesson.proposal().map(FitPanel::words).orElse(""),
                lesson.proposal().isPresent() ? "" : lacking(lesson),
                lesson.answers(),
                lesson.curve().stream()
                        .map(range -> line(range, current, lesson.proposal().isPresent()))
                        .toList());
    }

    static String words(InForce inForce) {
        return words(inForce.proposal()) + "; since " + day(inForce.since()) + ", by " + inForce.by();
    }

    private static String words(Proposal proposal) {
        return String.format(
                Locale.ROOT,
                "shift %+.2f, slope %.2f, from %d answers (%d yes, %d no) of %s to %s",
                proposal.correction().shift(),
                proposal.correction().slope(),
                proposal.answers(),
                proposal.fitting(),
                proposal.answers() - proposal.fitting(),
                day(proposal.from()),
                day(proposal.until()));
    }

    private static String lacking(Lesson lesson) {
        String said = lesson.answers() == 1
                ? "One answer says something of the fit, a " + (lesson.fitting() == 1 ? "yes." : "no.")
                : lesson.answers() + " answers say something of the fit, " + lesson.fitting() + " of them yes and "
                        + (lesson.answers() - lesson.fitting()) + " no.";
        return said + " A correction is proposed from " + lesson.wanted() + " on, of which at least "
                + lesson.wantedEach() + " say yes and " + lesson.wantedEach() + " no.";
    }

    private static Line line(Range range, FitCorrection current, boolean proposed) {
        return new Line(
                Math.round(range.from() * 100) + " to " + percent(range.to()),
                range.answers(),
                range.answers() == 0 ? "–" : percent((double) range.fitting() / range.answers()),
                percent(range.shipped()),
                percent(current.of(range.shipped())),
                proposed ? percent(range.learned()) : "–");
    }

    /** As a fit is told on every other page. */
    private static String percent(double value) {
        return Math.round(value * 100) + " %";
    }

    private static String day(Instant at) {
        return NeedInWords.day(LocalDate.ofInstant(at, ZoneOffset.UTC), "en");
    }
}
