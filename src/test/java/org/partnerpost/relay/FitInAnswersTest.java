package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;
import org.partnerpost.specialist.TrackRecord;
import org.partnerpost.specialist.TrackRecords;

/** Which answers say whether somebody fits, and which say nothing of it. */
@QuarkusTest
class FitInAnswersTest {
    @Inject
    RelayBed bed;

    @Inject
    TrackRecords records;

    private Opportunity need;
    private Specialist dana;
    private Specialist kim;
    private Invitation toDana;
    private Invitation toKim;

    @BeforeEach
    void twoAreAsked() {
        need = bed.need();
        dana = bed.specialist();
        kim = bed.specialist();
        toDana = bed.asked(need, dana);
        toKim = bed.asked(need, kim);
    }

    @Test
    void aYesAndAMissingSkillSayWhetherItFitsAndNothingElseDoes() {
        assertThat(bed.fits(toDana)).isEmpty();
        bed.says(dana, toDana, "No capacity.");
        assertThat(bed.fits(toDana)).isEmpty();
        bed.says(dana, toDana, "Yes, we can do it after all.");
        assertThat(bed.fits(toDana)).contains(true);
        bed.says(dana, toDana, "No, the rate is too low.");
        assertThat(bed.fits(toDana)).contains(true);
        bed.says(kim, toKim, "No, that is not our field.");
        assertThat(bed.fits(toKim)).contains(false);
    }

    @Test
    void theSkillsOfTheNeedSpeakForOrAgainstTheSpecialistFromThenOn() {
        String skill = need.effectiveNeed().skills().getFirst().value();
        bed.says(dana, toDana, "Yes, gladly.");
        bed.says(kim, toKim, "No, that is not our field.");
        Map<Long, TrackRecord> answered = records.of(List.of(dana.id(), kim.id()));
        assertThat(answered.get(dana.id()).bySkill().get(skill).fits()).isOne();
        assertThat(answered.get(kim.id()).bySkill().get(skill).denied()).isPositive();
    }

    @Test
    void notRelevantIsANoToTheFit() {
        bed.says(dana, toDana, "Not relevant for us, thanks.");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.DECLINED);
        assertThat(bed.fits(toDana)).contains(false);
    }
}
