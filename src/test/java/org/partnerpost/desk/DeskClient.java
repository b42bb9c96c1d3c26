package org.partnerpost.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.mail.MailAddress;

/** An operator who has set a password and signed in, as a browser would. */
record DeskClient(MailAddress address, String session, String form) {
    static final String PASSWORD = "three good words at least";
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"");

    static DeskClient signedIn(Operators operators, String name, Role role) {
        MailAddress address = MailAddress.of(name + "@desk.example");
        operators.welcome(operators.invite(address, role), PASSWORD);
        Response in = signIn(address.toString(), PASSWORD);
        String session = in.getCookie(SessionCookie.NAME);
        Matcher form = FORM.matcher(
                given().cookie(SessionCookie.NAME, session).get("/desk").asString());
        return new DeskClient(address, session, form.find() ? form.group(1) : "");
    }

    static Response signIn(String address, String password) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("address", address)
                .formParam("password", password)
                .post("/desk/sign-in");
    }

    RequestSpecification request() {
        return given().redirects().follow(false).cookie(SessionCookie.NAME, session);
    }

    Response get(String path) {
        return request().get(path);
    }

    String awaited(String path, String wanted) {
        return awaited(() -> get(path), wanted);
    }

    /**
     * What depends on the index, which follows by itself: asked until it says that.
     *
     * @return the page
     */
    static String awaited(Supplier<Response> asked, String wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String page = asked.get().asString();
        while (!page.contains(wanted)) {
            assertThat(System.nanoTime()).as(page).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            page = asked.get().asString();
        }
        return page;
    }

    /** @param fields names and values in turn */
    Response post(String path, String... fields) {
        RequestSpecification request = request().contentType(ContentType.URLENC).formParam("form", form);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }
}
