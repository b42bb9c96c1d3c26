package org.partnerpost.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What /q/openapi says about the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Partnerpost",
                        version = "1",
                        description =
                                "Errors are problem documents (RFC 9457). Lists are paged by cursor: give next as cursor. A POST with an"
                                        + " Idempotency-Key may be sent again within a day and gets the same answer."),
        security = @SecurityRequirement(name = "api-key"))
@SecurityScheme(
        securitySchemeName = "api-key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key, made with `partnerpost api-key add NAME`.")
final class ApiDescription extends Application {}
