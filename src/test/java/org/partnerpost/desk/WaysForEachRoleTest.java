package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerpost.access.Role;
import org.partnerpost.desk.DeskRoutes.Route;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.invitation.InvitationState;
import org.partnerpost.invitation.Invitations;
import org.partnerpost.opportunity.Opportunities;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.opportunity.ReviewState;
import org.partnerpost.specialist.Specialist;

/** Nobody is shown a way that ends in "may not do this": all links and forms of the desk, walked by each role. */
@QuarkusTest
class WaysForEachRoleTest extends SetAsideBed {
    private static final int OF_EACH = 4;
    private static final Pattern WAY = Pattern.compile("(?:href|hx-get|src)=\"(/desk[^\"#?]*)([^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("(?:hx-post=|method=\"post\" action=)\"(/desk[^\"#?]*)[^\"]*\"");

    @Inject
    DeskBed bed;

    @Inject
    Invitations invitations;

    @Inject
    Opportunities opportunities;

    private Opportunity unreached;

    @BeforeEach
    void thereIsOneOfEachKind() {
        bed.waiting(DeskBed.plain("Azure", "We need an Azure consultant in Munich for three months.\r\n"));
        Opportunity decided = bed.waiting(DeskBed.plain("Power BI", "We need a Power BI consultant in Vienna.\r\n"));
        olga.post(
                "/desk/needs/" + decided.reference() + "/decision",
                "decision",
                "quarantine",
                "version",
                String.valueOf(decided.version()));
        unreached = people.need();
        Specialist dana = people.specialist();
        Invitation invitation = people.asked(unreached, dana);
        QuarkusTransaction.requiringNew().run(() -> {
            opportunities.review(unreached.id(), ReviewState.APPROVED, "rule: test", "approved");
            invitations.state(invitation.id(), InvitationState.UNDELIVERED, "refused with 550 5.1.1");
        });
        refused(unreached, dana);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayThatARoleIsShownIsOneItMayGo(Role role) {
        DeskClient operator = DeskClient.signedIn(operators, "ways-" + role.word(), role);
        Set<Permission> may = Permission.of(role);
        Set<String> refused = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Map<Optional<Route>, Integer> looked = new HashMap<>();
        Deque<String> ahead =
                new ArrayDeque<>(List.of("/desk", "/desk/needs/" + unreached.reference(), "/desk?kind=unreached"));
        while (!ahead.isEmpty()) {
            String at = ahead.removeFirst();
            if (!seen.add(at) || looked.merge(DeskRoutes.to("GET", path(at)), 1, Integer::sum) > OF_EACH) {
                continue;
            }
            Response page = operator.request().urlEncodingEnabled(false).get(at);
            if (page.statusCode() == 403) {
                refused.add("GET " + at);
            }
            if (String.valueOf(page.contentType()).startsWith("text/html")) {
                String html = page.asString();
                WAY.matcher(html)
                        .results()
                        .forEach(way -> ahead.add(way.group(1) + way.group(2).replace("&amp;", "&")));
                FORM.matcher(html)
                        .results()
                        .map(form -> form.group(1))
                        .filter(form -> DeskRoutes.to("POST", form)
                                .filter(route -> may.contains(route.needs()))
                                .isEmpty())
                        .forEach(form -> refused.add("POST " + form + " on " + at));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(looked).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource
    void aNeedThatReachedNobodyIsShownAsSuch(Role role) {
        DeskClient operator = DeskClient.signedIn(operators, "unreached-" + role.word(), role);
        assertThat(operator.request()
                        .queryParam("kind", "unreached")
                        .get("/desk")
                        .asString())
                .contains(unreached.reference(), "None of its invitations could be delivered.");
        String page = operator.get("/desk/needs/" + unreached.reference()).asString();
        assertThat(page).contains("reached nobody", "It reaches 0 of 1 who were invited", "not delivered</span>");
        if (role != Role.ADMINISTRATOR) {
            assertThat(page).doesNotContain("send again or drop");
        }
    }

    private static String path(String at) {
        return at.split("[?#]", 2)[0];
    }
}
