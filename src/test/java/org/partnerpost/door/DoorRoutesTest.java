package org.partnerpost.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.partnerpost.delivery.ConsentText;
import org.partnerpost.delivery.PeopleOfATest;
import org.partnerpost.invitation.Invitation;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.relay.RelayBed;
import org.partnerpost.specialist.Specialist;

/** Whatever opens links, by GET or by HEAD, with every token at every page behind a link: no row of any table changes. */
@QuarkusTest
class DoorRoutesTest {
    private static final int MOST_ROWS = 20_000;

    @Inject
    RelayBed bed;

    @Inject
    PeopleOfATest people;

    @Inject
    Session database;

    @Test
    void noLinkChangesAnythingByBeingOpened() throws IOException {
        List<String> routes = routes();
        assertThat(routes)
                .contains("/m/answer/{token}", "/m/request/{token}", "/m/unsubscribe/{token}", "/m/profile/{token}")
                .hasSizeGreaterThan(8);
        List<String> tokens = tokens();
        Map<String, String> before = rows();
        for (String route : routes) {
            for (String token : route.contains("{") ? tokens : List.of("")) {
                String link = route.replaceAll("\\{[^}]*}", token);
                for (Method method : List.of(Method.HEAD, Method.GET)) {
                    assertThat(given().redirects()
                                    .follow(false)
                                    .queryParam("deed", "yes")
                                    .request(method, link)
                                    .statusCode())
                            .as(method + " " + route)
                            .isLessThan(500);
                }
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** One of each purpose, about people and needs that are there. */
    private List<String> tokens() {
        Opportunity need = bed.need();
        Specialist dana = bed.specialist();
        Invitation invitation = bed.asked(need, dana);
        String holder = "specialist " + dana.id();
        Specialist silent = people.specialist("en", Optional.empty());
        return List.of(
                bed.token("answer", holder, "invitation " + invitation.id()),
                bed.token("request", "requester", "opportunity " + need.id()),
                bed.token("unsubscribe", holder, "opportunities"),
                bed.token("profile", holder, "profile"),
                bed.token("consent", "specialist " + silent.id(), "consent " + ConsentText.VERSION),
                bed.token("restart", "specialist " + silent.id(), "restart 2026-11-23"),
                bed.token("address", holder, "address 1"),
                bed.token("join", "draft 1 1", "draft 1 1"),
                bed.token("reply", holder, "invitation " + invitation.id()),
                "abcdefghijklmnopqrstuvwxy2");
    }

    private static List<String> routes() throws IOException {
        try (Stream<java.nio.file.Path> files =
                Files.walk(java.nio.file.Path.of("target/classes/org/partnerpost/door"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> "org.partnerpost.door." + name.replace(".class", ""))
                    .<Class<?>>map(DoorRoutesTest::loaded)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(DoorRoutesTest::below)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> below(Class<?> type) {
        String path = type.getAnnotation(Path.class).value();
        return Stream.concat(
                Stream.of(path),
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method ->
                                path + "/" + method.getAnnotation(Path.class).value()));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** What every table holds, its newest rows at least; without the index's and the feed that it
     * follows, which are written in the background. */
    private Map<String, String> rows() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> rows = new TreeMap<>();
            database.createNativeQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_name not like 'matching%' and table_name <> 'specialist_change'",
                            String.class)
                    .getResultList()
                    .forEach(table -> rows.put(
                            table,
                            database.createNativeQuery(
                                            "select count(*) || ' ' || coalesce(sum(hashtext(r::text)), 0) from (select * from \""
                                                    + table + "\" order by 1 desc limit " + MOST_ROWS + ") r",
                                            String.class)
                                    .getSingleResult()));
            return rows;
        });
    }
}
