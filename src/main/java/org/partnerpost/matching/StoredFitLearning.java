package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrections on the table {@code matching_correction}; read anew for every need, so that each node goes by what is in force. */
@ApplicationScoped
@Transactional
class StoredFitLearning implements FitLearning {
    /** By grades, and the outer ones halved. */
    private static final double[] EDGES = {0, 0.12, 0.2, 0.3, 0.45, 0.65, 0.85, 1};

    private final EntityManager database;
    private final MatchingSettings settings;
    private final InstantSource clock;

    StoredFitLearning(EntityManager database, MatchingSettings settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public FitCorrection correction() {
        return inForce().map(now -> now.proposal().correction()).orElse(FitCorrection.NONE);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<InForce> inForce() {
        List<Object[]> rows = database.createNativeQuery("""
                        select shift, slope, answers, fitting, answers_from, answers_until, adopted_at, adopted_by
                        from matching_correction where dropped_at is null""").getResultList();
        return rows.stream().findFirst().map(StoredFitLearning::inForce);
    }

    @Override
    public Lesson learned(List<Answer> answers) {
        int fitting = (int) answers.stream().filter(Answer::fits).count();
        int each = settings.learningFromEach();
        boolean enough = answers.size() >= Math.max(1, settings.learningFrom())
                && fitting >= each
                && answers.size() - fitting >= each;
        Optional<Proposal> proposal = enough ? Optional.of(proposal(answers, fitting)) : Optional.empty();
        FitCorrection correction = proposal.map(Proposal::correction).orElse(FitCorrection.NONE);
        return new Lesson(answers.size(), fitting, settings.learningFrom(), each, curve(answers, correction), proposal);
    }

    private static Proposal proposal(List<Answer> answers, int fitting) {
        return new Proposal(
                AnswerRegression.of(answers),
                answers.size(),
                fitting,
                answers.stream().map(Answer::at).min(Instant::compareTo).orElseThrow(),
                answers.stream().map(Answer::at).max(Instant::compareTo).orElseThrow());
    }

    private static List<Range> curve(List<Answer> answers, FitCorrection correction) {
        List<Range> curve = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            boolean last = i + 2 == EDGES.length;
            List<Answer> within = answers.stream()
                    .filter(answer -> answer.likelihood() >= from && (answer.likelihood() < to || last))
                    .toList();
            int fitting = (int) within.stream().filter(Answer::fits).count();
            double middle = (from + to) / 2;
            curve.add(new Range(from, to, within.size(), fitting, middle, correction.of(middle)));
        }
        return curve;
    }

    @Override
    public InForce adopt(Proposal proposal, String who) {
        drop(who);
        database.createNativeQuery("""
                        insert into matching_correction (shift, slope, answers, fitting, answers_from, answers_until, adopted_at, adopted_by)
                        values (:shift, :slope, :answers, :fitting, :from, :until, :now, :who)""")
                .setParameter("shift", proposal.correction().shift())
                .setParameter("slope", proposal.correction().slope())
                .setParameter("answers", proposal.answers())
                .setParameter("fitting", proposal.fitting())
                .setParameter("from", proposal.from())
                .setParameter("until", proposal.until())
                .setParameter("now", now())
                .setParameter("who", who)
                .executeUpdate();
        return inForce().orElseThrow();
    }

    @Override
    public Optional<InForce> drop(String who) {
        Optional<InForce> before = inForce();
        database.createNativeQuery(
                        "update matching_correction set dropped_at = :now, dropped_by = :who where dropped_at is null")
                .setParameter("now", now())
                .setParameter("who", who)
                .executeUpdate();
        return before;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static InForce inForce(Object[] row) {
        FitCorrection correction = new FitCorrection(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue());
        Proposal proposal = new Proposal(
                correction, ((Number) row[2]).intValue(), ((Number) row[3]).intValue(), (Instant) row[4], (Instant)
                        row[5]);
        return new InForce(proposal, (Instant) row[6], (String) row[7]);
    }
}
