package org.partnerpost.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerpost.matching.Match.Fit;
import org.partnerpost.routing.RoutingPlan.LeftOut;
import org.partnerpost.routing.RoutingPlanner.Candidate;
import org.partnerpost.routing.RoutingPlanner.Limits;

class RoutingPlannerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final RoutingPlanner PLANNER = new RoutingPlanner(new Limits(3, 5, Fit.POSSIBLE));

    @Test
    void theBestComeFirstAndNoMoreThanTheLimitPerNeed() {
        RoutingPlan plan = plan(fits(1, 10), fits(2, 40), fits(3, 20), fits(4, 30));
        assertThat(plan.chosen()).containsExactly(2L, 4L, 3L);
        assertThat(plan.leftOut()).containsExactly(new LeftOut(1, "comes after the first 3 who fit"));
    }

    @Test
    void equalsTakeTurns() {
        Candidate often = new Candidate(1, 10, Fit.STRONG, true, false, false, 4, none(), none(), none(), none());
        Candidate seldom = new Candidate(2, 10, Fit.STRONG, true, false, false, 1, none(), none(), none(), none());
        assertThat(plan(often, seldom).chosen()).containsExactly(2L, 1L);
    }

    @Test
    void whoWasInvitedBeforeIsNotInvitedAgainAndStillCounts() {
        RoutingPlan plan =
                PLANNER.plan(List.of(fits(1, 40), fits(2, 30), fits(3, 20), fits(4, 10)), Set.of(1L, 9L), TODAY);
        assertThat(plan.chosen()).containsExactly(2L);
    }

    @Test
    void whoStandsTwiceInTheMatchesIsInvitedOnce() {
        assertThat(plan(fits(1, 40), fits(1, 30)).chosen()).containsExactly(1L);
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of("not agreed", candidate(Fit.STRONG, false, false, false, 0, none(), none(), none())),
                Arguments.of("asks for it", candidate(Fit.STRONG, true, true, false, 0, none(), none(), none())),
                Arguments.of("does not work with", candidate(Fit.STRONG, true, false, true, 0, none(), none(), none())),
                Arguments.of("fits too little", candidate(Fit.WEAK, true, false, false, 0, none(), none(), none())),
                Arguments.of("in a week", candidate(Fit.STRONG, true, false, false, 5, none(), none(), none())),
                Arguments.of("in a week", candidate(Fit.STRONG, true, false, false, 1, Optional.of(1), none(), none())),
                Arguments.of(
                        "pauses",
                        candidate(Fit.STRONG, true, false, false, 0, none(), Optional.of(TODAY.plusDays(1)), none())),
                Arguments.of(
                        "no capacity", candidate(Fit.STRONG, true, false, false, 0, none(), none(), Optional.of(0))));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void whoIsLeftOutIsToldWhy(String reason, Candidate candidate) {
        RoutingPlan plan = plan(candidate);
        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.leftOut())
                .singleElement()
                .satisfies(out -> assertThat(out.reason()).contains(reason));
    }

    static Stream<Candidate> noObstacles() {
        return Stream.of(
                candidate(Fit.POSSIBLE, true, false, false, 4, none(), none(), none()),
                candidate(Fit.STRONG, true, false, false, 6, Optional.of(7), none(), none()),
                candidate(Fit.STRONG, true, false, false, 0, none(), Optional.of(TODAY), none()),
                candidate(Fit.STRONG, true, false, false, 0, none(), none(), Optional.of(1)));
    }

    @ParameterizedTest
    @MethodSource("noObstacles")
    void whoIsJustWithinTheLimitsIsChosen(Candidate candidate) {
        assertThat(plan(candidate).chosen()).hasSize(1);
    }

    @Test
    void whateverTheMatchesTheLimitsHoldAndEverybodyIsAnswered() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                candidates.add(any(random));
            }
            Set<Long> invited = random.nextBoolean() ? Set.of() : Set.of(1L, 2L);
            RoutingPlan plan = PLANNER.plan(candidates, invited, TODAY);

            assertThat(plan.chosen()).doesNotHaveDuplicates().noneMatch(invited::contains);
            assertThat(plan.chosen().size() + invited.size()).isLessThanOrEqualTo(3);
            assertThat(plan.chosen().size() + plan.leftOut().size()).isEqualTo(candidates.size());
            assertThat(plan.chosen())
                    .allSatisfy(id -> assertThat(candidates)
                            .anyMatch(one -> one.specialist() == id
                                    && one.mayReceive()
                                    && !one.asksItself()
                                    && one.leftOut().isEmpty()));
            Collections.shuffle(candidates, random);
            if (candidates.stream().map(Candidate::specialist).distinct().count() == candidates.size()) {
                assertThat(PLANNER.plan(candidates, invited, TODAY)).isEqualTo(plan);
            }
        }
    }

    @Test
    void whoeverAnOperatorLeftOutIsNotChosenAndTheNextMovesUp() {
        Candidate leftOut = new Candidate(
                1,
                10,
                Fit.STRONG,
                true,
                false,
                false,
                0,
                none(),
                none(),
                none(),
                Optional.of("works for the customer"));
        RoutingPlan plan = plan(leftOut, fits(2, 4), fits(3, 3), fits(4, 2));
        assertThat(plan.chosen()).containsExactly(2L, 3L, 4L);
        assertThat(plan.leftOut())
                .containsExactly(new LeftOut(1, "was left out by an operator: works for the customer"));
    }

    private static Candidate any(Random random) {
        return new Candidate(
                random.nextLong(1, 30),
                random.nextInt(5),
                Fit.values()[random.nextInt(Fit.values().length)],
                random.nextInt(4) > 0,
                random.nextInt(6) == 0,
                random.nextInt(6) == 0,
                random.nextInt(7),
                random.nextInt(3) == 0 ? Optional.of(random.nextInt(8)) : none(),
                random.nextInt(3) == 0 ? Optional.of(TODAY.plusDays(random.nextInt(3) - 1)) : none(),
                random.nextInt(3) == 0 ? Optional.of(random.nextInt(2)) : none(),
                random.nextInt(5) == 0 ? Optional.of("a conflict") : none());
    }

    private static RoutingPlan plan(Candidate... candidates) {
        return PLANNER.plan(List.of(candidates), Set.of(), TODAY);
    }

    private static Candidate fits(long specialist, double score) {
        return new Candidate(specialist, score, Fit.STRONG, true, false, false, 0, none(), none(), none(), none());
    }

    private static Candidate candidate(
            Fit fit,
            boolean mayReceive,
            boolean asksItself,
            boolean refusesRequester,
            int invited,
            Optional<Integer> cap,
            Optional<LocalDate> paused,
            Optional<Integer> capacity) {
        return new Candidate(
                7, 1, fit, mayReceive, asksItself, refusesRequester, invited, cap, paused, capacity, none());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
