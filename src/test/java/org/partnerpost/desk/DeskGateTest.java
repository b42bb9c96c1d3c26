package org.partnerpost.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;

/** Who gets in, and how far: every route of the desk with every role and with none. */
@QuarkusTest
class DeskGateTest {
    @Inject
    Operators operators;

    /** One method of one resource, as it is asked for from outside. */
    private record Route(String verb, String path, Permission needs) {}

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : resources()) {
            assertThat(type.isAnnotationPresent(AtDesk.class))
                    .as(type.getName())
                    .isTrue();
            for (Method method : type.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> routes.add(route(type, method, verb)));
            }
        }
        return routes;
    }

    private static List<Class<?>> resources() {
        try (Stream<java.nio.file.Path> files =
                Files.walk(java.nio.file.Path.of("target/classes/org/partnerpost/desk"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> "org.partnerpost.desk." + name.replace(".class", ""))
                    .<Class<?>>map(DeskGateTest::loaded)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Route route(Class<?> type, Method method, String verb) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        Permitted permitted = method.getAnnotation(Permitted.class);
        assertThat(permitted).as(type.getSimpleName() + "." + method.getName()).isNotNull();
        String path = (type.getAnnotation(Path.class).value() + below)
                .replaceAll("\\{(reference|address|token|rest)[^}]*}", "nothing-like-it")
                .replaceAll("\\{[^}]*}", "987654321");
        return new Route(verb, path, permitted.value());
    }

    private static Optional<String> verb(Method method) {
        return method.isAnnotationPresent(GET.class)
                ? Optional.of("GET")
                : method.isAnnotationPresent(POST.class) ? Optional.of("POST") : Optional.empty();
    }

    @Test
    void nobodyGetsAnywhereButToTheDoorWithoutSigningIn() {
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(30);
        for (Route route : routes) {
            Response answer = ask(given().redirects().follow(false), route);
            if (route.needs() == Permission.OPEN) {
                assertThat(answer.statusCode()).as(route.toString()).isNotIn(302, 401, 500);
            } else if (route.verb().equals("GET")) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
                assertThat(answer.getHeader("Location")).endsWith("/desk/sign-in");
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everyRoleGetsAsFarAsTheTableSaysAndNoFurther() {
        for (Role role : Role.values()) {
            DeskClient operator = DeskClient.signedIn(operators, "gate-" + role.word(), role);
            Set<Permission> may = Permission.of(role);
            for (Route route : routes()) {
                if (route.path().endsWith("sign-out")) {
                    continue;
                }
                var request = operator.request();
                if (route.verb().equals("POST")) {
                    request = request.contentType(ContentType.URLENC).formParam("form", operator.form());
                }
                int status = ask(request, route).statusCode();
                if (may.contains(route.needs())) {
                    boolean wrongPassword = route.path().endsWith("/sign-in");
                    assertThat(status)
                            .as(role + " " + route)
                            .isNotIn(wrongPassword ? List.of(401, 500) : List.of(401, 403, 500));
                } else {
                    assertThat(status).as(role + " " + route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anAuditorChangesNothingAnywhere() {
        assertThat(Arrays.stream(Permission.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).matches("decide|maintain")))
                .noneMatch(Permission.of(Role.AUDITOR)::contains);
    }

    @Test
    void aFormWithoutItsSessionsTokenIsRefused() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-form", Role.ADMINISTRATOR);
        Response without = operator.request()
                .contentType(ContentType.URLENC)
                .formParam("decision", "approve")
                .post("/desk/decisions");
        assertThat(without.statusCode()).isEqualTo(403);
        DeskClient other = DeskClient.signedIn(operators, "gate-form-2", Role.ADMINISTRATOR);
        Response foreign = operator.request()
                .contentType(ContentType.URLENC)
                .formParam("form", other.form())
                .post("/desk/decisions");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(operator.post("/desk/decisions").statusCode()).isEqualTo(422);
        Response byHeader =
                operator.request().header("X-Desk-Form", operator.form()).post("/desk/decisions");
        assertThat(byHeader.statusCode()).isEqualTo(422);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithTheToken() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-site", Role.ADMINISTRATOR);
        for (String[] header :
                new String[][] {{"Origin", "https://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}}) {
            Response answer = operator.request()
                    .header(header[0], header[1])
                    .contentType(ContentType.URLENC)
                    .formParam("form", operator.form())
                    .post("/desk/decisions");
            assertThat(answer.statusCode()).as(header[0]).isEqualTo(403);
        }
    }

    @Test
    void pagesLoadOurOwnFilesAndNothingElse() {
        DeskClient operator = DeskClient.signedIn(operators, "gate-headers", Role.AUDITOR);
        Response page = operator.get("/desk");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString()).doesNotContain("style=\"", "<style", "onclick");
        for (String file :
                List.of("/desk/desk.css", "/desk/desk.js", "/desk/icon.svg", "/_static/htmx.org/dist/htmx.min.js")) {
            given().get(file).then().statusCode(200);
            assertThat(page.asString()).contains(file);
        }
    }

    private static Response ask(io.restassured.specification.RequestSpecification request, Route route) {
        return route.verb().equals("GET") ? request.get(route.path()) : request.post(route.path());
    }
}
