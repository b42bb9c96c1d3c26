package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.DeclineReason;
import org.partnerpost.relay.Occasion;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.RequesterAnswer;
import org.partnerpost.relay.SpecialistAnswer;
import org.partnerpost.specialist.Specialist;

/** What specialists answered, as operators see it. */
@QuarkusTest
class AnswersTest {
    private static final Pattern ANSWERED =
            Pattern.compile("class=\"number\">(\\d+)</span> <span class=\"name\">answered");

    @Inject
    Operators operators;

    @Inject
    RelayBed bed;

    @Inject
    ReplyRelay relay;

    private DeskClient olga;
    private Opportunity need;
    private Specialist dana;
    private Invitation toDana;

    @BeforeEach
    void oneIsAsked() {
        olga = DeskClient.signedIn(operators, "olga-answers", Role.MODERATOR);
        need = bed.need();
        dana = bed.specialist();
        toDana = bed.asked(need, dana);
    }

    @Test
    void whatWasSentIsSaidOnce() {
        assertThat(needPage()).contains("<span class=\"tag usual\">sent</span>").doesNotContain("handed over");
    }

    @Test
    void aSpecialistsWordsStandOnTheNeedAndOnItsOwnPageAsTheRequesterReadsThem() {
        answer(toDana, new SpecialistAnswer.Yes("From 11 January. <b>Call</b> +49 89 1234567."));
        for (String page : new String[] {needPage(), specialistPage()}) {
            assertThat(page)
                    .contains("said yes", "by page", "From 11 January. &lt;b&gt;Call&lt;/b&gt; […]")
                    .doesNotContain("1234567");
        }
    }

    @Test
    void theHistoryNamesWhomTheRequesterKnowsByANumber() {
        answer(toDana, new SpecialistAnswer.Yes("From 11 January."));
        assertThat(needPage())
                .containsPattern("<a href=\"/desk/specialists/\\d+\">[^<]+</a> \\(Specialist 1\\) said yes");
    }

    @Test
    void aQuestionStandsThereToo() {
        answer(toDana, new SpecialistAnswer.Question("How many users are there?"));
        assertThat(needPage()).contains("asks:</span> How many users are there?");
        assertThat(specialistPage()).contains("asks:</span> How many users are there?");
    }

    @Test
    void aNoIsShownWithItsReasonInWords() {
        answer(toDana, new SpecialistAnswer.No(DeclineReason.of("capacity"), Optional.empty()));
        assertThat(specialistPage()).contains("said no", "capacity, by page");
    }

    @Test
    void answeredCountsInvitationsThatSpecialistsAnsweredAndNothingOfTheRequester() {
        Invitation toKim = bed.asked(need, bed.specialist());
        long before = answered();
        answer(toDana, new SpecialistAnswer.Yes("Gladly"));
        answer(toDana, new SpecialistAnswer.Question("Which version?"));
        answer(toKim, new SpecialistAnswer.No(Optional.empty(), Optional.empty()));
        answer(toKim, new SpecialistAnswer.Yes("After all"));
        relay.decide(need.id(), new RequesterAnswer.Choice(Set.of(1), Set.of(), ""), occasion());
        relay.decide(need.id(), new RequesterAnswer.Filled(), occasion());
        assertThat(answered()).isEqualTo(before + 2);
    }

    private void answer(Invitation invitation, SpecialistAnswer answer) {
        relay.answer(invitation.id(), answer, occasion());
    }

    private static Occasion occasion() {
        return Occasion.page(UUID.randomUUID().toString());
    }

    private String needPage() {
        return olga.get("/desk/needs/" + need.reference()).asString();
    }

    private String specialistPage() {
        return olga.get("/desk/specialists/" + dana.id()).asString();
    }

    private long answered() {
        Matcher figure = ANSWERED.matcher(olga.get("/desk").asString());
        assertThat(figure.find()).isTrue();
        return Long.parseLong(figure.group(1));
    }
}
