package org.partnerpost.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenQuestionTest {
    @Test
    void withoutSkillsNothingElseIsAsked() {
        assertThat(OpenQuestion.of(Need.UNKNOWN)).contains(OpenQuestion.SKILLS);
    }

    @Test
    void whereSkillsAreKnownThePlaceIsAsked() {
        assertThat(OpenQuestion.of(SampleOpportunities.asking("azure"))).contains(OpenQuestion.PLACES);
    }
}
