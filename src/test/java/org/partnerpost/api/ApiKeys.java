package org.partnerpost.api;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.partnerpost.access.Access;
import org.partnerpost.access.Role;

/** Requests with a key of a role. */
@ApplicationScoped
class ApiKeys {
    private final Access access;
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    ApiKeys(Access access) {
        this.access = access;
    }

    RequestSpecification as(Role role) {
        String key = keys.computeIfAbsent(role, some -> access.addApiKey(some.word() + " " + UUID.randomUUID(), some));
        // A colon belongs into the path as it is.
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key);
    }

    /** With a body exactly as it is written here. */
    RequestSpecification as(Role role, String contentType, String body) {
        return as(role).contentType(contentType).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
