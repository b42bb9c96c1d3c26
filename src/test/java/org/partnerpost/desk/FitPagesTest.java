package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.matching.FitCorrection;
import org.partnerpost.matching.FitLearning;
import org.partnerpost.moderation.Audit;
import org.partnerpost.opportunity.Need;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunities.NewOpportunity;
import org.partnerpost.specialist.Profiles;
import org.partnerpost.specialist.Specialists;

/** What answers say of the fit, at the desk: seen by many, put in force and taken back by an administrator. */
@QuarkusTest
class FitPagesTest {
    private static final String ABOUT = "likelihood of a fit";
    private static final Pattern ANSWERS = Pattern.compile("name=\"answers\" value=\"(\\d+)\"");

    @Inject
    Operators operators;

    @Inject
    Invitations invitations;

    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    @Inject
    FitLearning learning;

    @Inject
    Audit audit;

    private DeskClient olga;

    @BeforeEach
    void twentyAnsweredTenEach() {
        olga = DeskClient.signedIn(operators, "olga-fit", Role.ADMINISTRATOR);
        QuarkusTransaction.requiringNew().run(() -> {
            List<Long> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(specialist());
            }
            for (int i = 0; i < 10; i++) {
                long need = opportunity();
                for (long specialist : asked) {
                    long invitation = invitations
                            .invite(need, specialist, 1, 0.2 + 0.07 * i, List.of())
                            .orElseThrow()
                            .id();
                    invitations.fits(invitation, specialist % 3 == 0);
                }
            }
        });
    }

    @AfterEach
    void asShipped() {
        QuarkusTransaction.requiringNew().run(() -> learning.drop("test"));
    }

    @Test
    void itIsPutInForceAndTakenBackAndBothStandInTheAudit() {
        String page = olga.get("/desk/fit").asString();
        assertThat(page).contains("what was shipped, without a correction", "The answers propose");
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
        assertThat(olga.post("/desk/fit/adopt", "answers", answers(page)).statusCode())
                .isEqualTo(303);
        assertThat(learning.correction().shift()).isNegative();
        assertThat(olga.get("/desk/fit").asString()).contains("a correction by answers", "by olga-fit@desk.example");
        assertThat(newestDeed().what()).isEqualTo("put a correction in force");
        assertThat(newestDeed().before()).isEqualTo("as shipped");
        assertThat(newestDeed().after()).contains("shift -", "answers");
        assertThat(olga.post("/desk/fit/drop").statusCode()).isEqualTo(303);
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
        assertThat(newestDeed().what()).isEqualTo("took a correction back");
        assertThat(newestDeed().after()).isEqualTo("as shipped");
    }

    @Test
    void whatWasNotLookedAtIsNotPutInForce() {
        assertThat(olga.post("/desk/fit/adopt", "answers", "7").statusCode()).isEqualTo(409);
        assertThat(olga.post("/desk/fit/adopt").statusCode()).isEqualTo(409);
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
    }

    @Test
    void anAuditorLooksAndAModeratorChangesNothing() {
        DeskClient anna = DeskClient.signedIn(operators, "anna-fit", Role.AUDITOR);
        DeskClient mona = DeskClient.signedIn(operators, "mona-fit", Role.MODERATOR);
        DeskClient pia = DeskClient.signedIn(operators, "pia-fit", Role.PORTFOLIO_MANAGER);
        String page = anna.get("/desk/fit").asString();
        assertThat(page).contains("The answers propose").doesNotContain("/desk/fit/adopt");
        String seen = answers(olga.get("/desk/fit").asString());
        for (DeskClient other : List.of(anna, mona, pia)) {
            assertThat(other.post("/desk/fit/adopt", "answers", seen).statusCode())
                    .isEqualTo(403);
            assertThat(other.post("/desk/fit/drop").statusCode()).isEqualTo(403);
        }
        assertThat(pia.get("/desk/fit").statusCode()).isEqualTo(403);
        assertThat(learning.correction()).isEqualTo(FitCorrection.NONE);
    }

    private Audit.Deed newestDeed() {
        return audit.page(ABOUT, Optional.empty(), 1).getFirst().deed();
    }

    private static String answers(String page) {
        Matcher found = ANSWERS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long opportunity() {
        long mail = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        return opportunities
                .open(new NewOpportunity(mail, Optional.empty(), "s", "t" + mail, "en", Need.UNKNOWN))
                .id();
    }

    private long specialist() {
        String reference = UUID.randomUUID().toString();
        return specialists
                .put(
                        reference,
                        MailAddress.of(reference + "@partner.example"),
                        Profiles.with("a", List.of(), List.of()),
                        Optional.empty(),
                        Optional.empty())
                .specialist()
                .id();
    }
}
