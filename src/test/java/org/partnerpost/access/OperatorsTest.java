package org.partnerpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators.SignIn;
import org.partnerpost.access.Operators.Welcome;
import org.partnerpost.mail.MailAddress;

/** Operators, from the one-time link to the end of their session. */
@QuarkusTest
class OperatorsTest {
    private static final String PASSWORD = "three good words at least";

    @Inject
    Operators operators;

    @Inject
    EntityManager database;

    private final MailAddress olga = MailAddress.of("olga-" + UUID.randomUUID() + "@desk.example");
    private final String client = UUID.randomUUID().toString();

    @Test
    void aLinkSetsOnePasswordOnce() {
        String link = operators.invite(olga, Role.MODERATOR);
        assertThat(operators.invited(link))
                .hasValueSatisfying(who -> assertThat(who.settled()).isFalse());
        assertThat(operators.welcome(link, PASSWORD)).isInstanceOf(Welcome.Set.class);
        assertThat(operators.welcome(link, PASSWORD)).isInstanceOf(Welcome.Unknown.class);
        assertThat(operators.invited(link)).isEmpty();
    }

    @Test
    void aShortOrObviousPasswordIsRefusedAndTheLinkStillWorks() {
        String link = operators.invite(olga, Role.MODERATOR);
        for (String bad : new String[] {"eleven char", "aaaaaaaaaaaaaaa", olga.toString(), "x".repeat(201), ""}) {
            assertThat(operators.welcome(link, bad)).as(bad).isInstanceOf(Welcome.Refused.class);
        }
        assertThat(operators.welcome(link, PASSWORD)).isInstanceOf(Welcome.Set.class);
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndAllSessions() {
        String session = signedIn();
        String first = operators.invite(olga, Role.AUDITOR);
        String second = operators.invite(olga, Role.AUDITOR);
        assertThat(operators.session(session)).isEmpty();
        assertThat(operators.invited(first)).isEmpty();
        assertThat(operators.invited(second))
                .hasValueSatisfying(who -> assertThat(who.role()).isEqualTo(Role.AUDITOR));
    }

    @Test
    void anExpiredLinkOpensNothing() {
        String link = operators.invite(olga, Role.MODERATOR);
        sql("update access_welcome set until = now() - interval '1 second' where hash = '" + Secret.hash(link) + "'");
        assertThat(operators.welcome(link, PASSWORD)).isInstanceOf(Welcome.Unknown.class);
    }

    @Test
    void aSessionEndsBySigningOutByIdlenessAndByAge() {
        String out = signedIn();
        operators.signOut(out);
        assertThat(operators.session(out)).isEmpty();
        String idle = signedIn();
        sql("update access_session set last_seen_at = now() - interval '3 hours' where hash = '" + Secret.hash(idle)
                + "'");
        assertThat(operators.session(idle)).isEmpty();
        String old = signedIn();
        sql("update access_session set created_at = now() - interval '13 hours' where hash = '" + Secret.hash(old)
                + "'");
        assertThat(operators.session(old)).isEmpty();
        assertThat(operators.session("not a session \0")).isEmpty();
    }

    @Test
    void wrongPasswordAndUnknownAddressReadAlike() {
        signedIn();
        assertThat(operators.signIn(olga.toString(), "wrong wrong wrong", client))
                .isEqualTo(new SignIn.Wrong());
        assertThat(operators.signIn("nobody@desk.example", PASSWORD, client)).isEqualTo(new SignIn.Wrong());
        assertThat(operators.signIn("no address \0", PASSWORD, client)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void afterFiveWrongAttemptsTheRightPasswordIsNotLookedAtFromThere() {
        signedIn();
        for (int i = 0; i < 5; i++) {
            operators.signIn(olga.toString(), "wrong wrong wrong", client);
        }
        assertThat(operators.signIn(olga.toString(), PASSWORD, client)).isEqualTo(new SignIn.TooOften());
        assertThat(operators.signIn(olga.toString(), PASSWORD, "elsewhere" + client))
                .as("nobody is locked out from elsewhere")
                .isInstanceOf(SignIn.In.class);
    }

    @Test
    void anOfficeBehindOneAddressSignsInAsOftenAsItLikes() {
        signedIn();
        for (int i = 0; i < 60; i++) {
            assertThat(operators.signIn(olga.toString(), PASSWORD, client)).isInstanceOf(SignIn.In.class);
        }
    }

    @Test
    void onesOwnPasswordBuysNoTriesAtThoseOfOthers() {
        signedIn();
        for (int i = 0; i < 50; i++) {
            operators.signIn("nobody" + i + "@desk.example", "wrong wrong wrong", client);
        }
        assertThat(operators.signIn(olga.toString(), PASSWORD, client)).isEqualTo(new SignIn.TooOften());
    }

    @Test
    void noSecretStandsInTheDatabase() {
        String link = operators.invite(olga, Role.MODERATOR);
        operators.welcome(link, PASSWORD);
        String session = ((SignIn.In) operators.signIn(olga.toString(), PASSWORD, client)).session();
        assertThat(database.createNativeQuery("select hash from access_session union select hash from access_welcome")
                        .getResultList())
                .doesNotContain(session, link);
        assertThat(database.createNativeQuery("select password from access_operator")
                        .getResultList())
                .doesNotContain(PASSWORD);
    }

    private String signedIn() {
        operators.welcome(operators.invite(olga, Role.MODERATOR), PASSWORD);
        return ((SignIn.In) operators.signIn(olga.toString(), PASSWORD, client)).session();
    }

    private void sql(String update) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(update).executeUpdate());
    }
}
