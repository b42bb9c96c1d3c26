package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.matching.NeedSketch;
import org.partnerpost.matching.ProfileSketch;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.Specialist.Consent;
import org.partnerpost.specialist.Specialists;

/** Who would not get a need and why, also those whom a limit leaves out before anybody ranks them. */
@QuarkusTest
class WhyNotPagesTest {
    private static final Pattern FIT = Pattern.compile("(strong|likely|possible) · (\\d+) %");
    private static final Optional<Consent> YES =
            Optional.of(new Consent("1", Instant.parse("2026-11-01T10:00:00Z"), "import"));

    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Inject
    Opportunities opportunities;

    @Inject
    Specialists specialists;

    /** Of this test alone, so that others' specialists are not in the way. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    private final ProfileSketch fits = ProfileSketch.of("We know how.", "craft " + own);
    private DeskClient petra;
    private String need = "";

    @BeforeEach
    void aNeedWaitsAndAllKnowTheCraft() {
        petra = DeskClient.signedIn(operators, "petra-why", Role.PORTFOLIO_MANAGER);
        Opportunity opened = bed.waiting(DeskBed.plain("Somebody who knows " + own, "In Munich, please."));
        QuarkusTransaction.requiringNew()
                .run(() -> opportunities.edit(
                        opened.reference(),
                        opened.version(),
                        NeedSketch.of("", "craft " + own).in("DE").query().need(),
                        "test"));
        need = "/desk/needs/" + opened.reference();
        add("Near", fits.serving("DE"), YES);
        add("Far", fits.serving("US"), YES);
        add("Resting", fits.pausedUntil("2999-01-01"), YES);
        add("Unasked", fits, Optional.empty());
        long stopped = add("Stopped", fits, YES);
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(stopped, "unsubscribed", Instant.parse("2026-11-03T10:00:00Z")));
        add("Other", ProfileSketch.of("", "Photoshop"), YES);
    }

    @Test
    void whoIsLeftOutByALimitStandsThereWithTheReasonInWords() {
        audience("1 would get a mail.");
        String page = audience("4 with such a skill are left out");
        assertThat(page)
                .contains("1 would get a mail.", "Near " + own)
                .contains("serves United States, not Germany")
                .contains("pauses until 2999-01-01")
                .contains("has not agreed to get needs")
                .contains("said stop on 2026-11-03");
    }

    @Test
    void anybodyCanBeAskedAboutByOrganizationContactOrAddress() {
        audience("4 with such a skill are left out");
        assertThat(whyNot("Near " + own)).contains("would get it");
        assertThat(whyNot("far-" + own + "@")).contains("serves United States, not Germany");
        assertThat(whyNot("kim of stopped " + own)).contains("said stop on 2026-11-03");
        assertThat(whyNot("Unasked " + own)).contains("has not agreed to get needs");
        assertThat(whyNot("Other " + own))
                .contains("has none of the skills that are asked for", "not covered: craft " + own);
        assertThat(whyNot(own)).contains("Near " + own, "Far " + own, "Other " + own);
    }

    @Test
    void nobodyIsFoundWhereNobodyIsCalledSo() {
        assertThat(whyNot("<b>nobody " + own)).contains("No specialist has “&lt;b&gt;nobody " + own);
        assertThat(whyNot("")).contains("Write a part of");
    }

    @Test
    void whoWouldGetItStandsThereByTheFitThatIsShown() {
        add("Better", ProfileSketch.of("Business Central, reports and training", "craft " + own, "power-bi"), YES);
        add("Best", ProfileSketch.of("craft " + own + " and nothing but craft " + own, "craft " + own), YES);
        String page = audience("3 would get a mail.");
        List<Integer> shown = FIT.matcher(page.substring(0, page.indexOf("id=\"excluded\"")))
                .results()
                .map(fit -> -100 * List.of("strong", "likely", "possible").indexOf(fit.group(1))
                        + Integer.parseInt(fit.group(2)))
                .toList();
        assertThat(shown).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private String whyNot(String sought) {
        var answer = petra.request().queryParam("q", sought).get(need + "/why");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    /** The index follows by itself; it is asked until it has. */
    private String audience(String wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String page = petra.get(need + "/audience").asString();
        while (!page.contains(wanted)) {
            assertThat(System.nanoTime()).as(page).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            page = petra.get(need + "/audience").asString();
        }
        return page;
    }

    private long add(String name, ProfileSketch sketch, Optional<Consent> consent) {
        Profile profile = sketch.profile(name + " " + own, "Kim of " + name + " " + own);
        String reference = name + "-" + own;
        return QuarkusTransaction.requiringNew()
                .call(() -> specialists
                        .put(
                                reference,
                                MailAddress.of(reference + "@partner.example"),
                                profile,
                                consent,
                                Optional.empty())
                        .specialist()
                        .id());
    }
}
