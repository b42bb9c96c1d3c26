package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.matching.OwnCraft;
import org.partnerpost.matching.ProfileSketch;
import org.partnerpost.opportunity.Opportunity;
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
    Specialists specialists;

    @Inject
    OwnCraft craft;

    private DeskClient petra;
    private String need = "";

    @BeforeEach
    void aNeedWaitsAndAllKnowTheCraft() {
        petra = DeskClient.signedIn(operators, "petra-why", Role.PORTFOLIO_MANAGER);
        Opportunity opened = bed.waiting(DeskBed.plain("Somebody who knows " + craft.mark(), "In Munich, please."));
        craft.asked(opened);
        need = "/desk/needs/" + opened.reference();
        craft.add("Near", craft.known().serving("DE"));
        craft.add("Far", craft.known().serving("US"));
        craft.add("Resting", craft.known().pausedUntil("2999-01-01"));
        craft.add("Unasked", craft.known(), Optional.empty());
        long stopped = craft.add("Stopped", craft.known());
        QuarkusTransaction.requiringNew()
                .run(() -> specialists.suppress(stopped, "unsubscribed", Instant.parse("2026-11-03T10:00:00Z")));
        craft.add("Other", ProfileSketch.of("", "Photoshop"));
    }

    @Test
    void whoIsLeftOutByALimitStandsThereWithTheReasonInWords() {
        audience("1 would get a mail.");
        String page = audience("4 with such a skill are left out");
        assertThat(page)
                .contains("1 would get a mail.", "Near " + craft.mark())
                .contains("serves United States, not Germany")
                .contains("pauses until 2999-01-01")
                .contains("has not agreed to get needs")
                .contains("said stop on 2026-11-03");
    }

    @Test
    void anybodyCanBeAskedAboutByOrganizationContactOrAddress() {
        audience("4 with such a skill are left out");
        assertThat(whyNot("Near " + craft.mark())).contains("would get it");
        assertThat(whyNot("NÉAR " + craft.mark())).contains("would get it");
        assertThat(whyNot("far-" + craft.mark() + "@")).contains("serves United States, not Germany");
        assertThat(whyNot("kim of stopped " + craft.mark())).contains("said stop on 2026-11-03");
        assertThat(whyNot("Unasked " + craft.mark())).contains("has not agreed to get needs");
        assertThat(whyNot("Other " + craft.mark()))
                .contains("has none of the skills that are asked for", "not covered: " + craft.skill());
        assertThat(whyNot(craft.mark()))
                .contains("Near " + craft.mark(), "Far " + craft.mark(), "Other " + craft.mark());
    }

    @Test
    void nobodyIsFoundWhereNobodyIsCalledSo() {
        assertThat(whyNot("<b>nobody " + craft.mark())).contains("No specialist has “&lt;b&gt;nobody " + craft.mark());
        assertThat(whyNot("")).contains("Write a part of");
    }

    @Test
    void whoWouldGetItStandsThereByTheFitThatIsShown() {
        craft.add("Better", ProfileSketch.of("Business Central, reports and training", craft.skill(), "power-bi"));
        craft.add("Best", ProfileSketch.of(craft.skill() + " and nothing but " + craft.skill(), craft.skill()));
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

    private String audience(String wanted) {
        return petra.awaited(need + "/audience", wanted);
    }
}
