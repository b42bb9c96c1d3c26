package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed.Sent;
import org.partnerpost.specialist.Specialist;

/** What a requester answers to the letter about one of several who are interested. */
@QuarkusTest
class LetterAboutOneTest {
    @Inject
    RelayBed bed;

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
    void aYesToTheLetterAboutOneOfSeveralMeansThatOne() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        answers(interestOf(2), "Yes, please.");
        assertThat(bed.state(toKim)).isEqualTo(InvitationState.SELECTED);
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
        answers(interestOf(2), "Yes!");
        assertThat(bed.state(toDana)).isEqualTo(InvitationState.ACCEPTED);
    }

    @Test
    void aQuestionToTheLetterAboutOneOfSeveralGoesToThatOne() {
        bed.says(dana, toDana, "Yes.");
        bed.says(kim, toKim, "Yes, gladly.");
        answers(interestOf(1), "Do you speak Italian?");
        assertThat(bed.letters(need).stream()
                        .filter(letter -> letter.kind().equals("specialist/requester-asks"))
                        .map(Sent::recipient))
                .containsExactly(dana.address().toString());
    }

    private Sent interestOf(int number) {
        return bed.letters(need).stream()
                .filter(letter -> letter.kind().equals("requester/specialist-interested"))
                .filter(letter -> letter.text().contains("Specialist " + number))
                .findFirst()
                .orElseThrow();
    }

    private void answers(Sent letter, String body) {
        String token = letter.mail().replyTo().getFirst().address().localPart().replaceFirst("^reply\\+", "");
        bed.mail(need.requester().orElseThrow().mailbox().address().toString(), token, body);
    }
}
