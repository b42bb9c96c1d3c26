/**
 * REST under {@code /api/v1}: JSON in and out, errors as problem documents (RFC 9457), lists by cursor.
 *
 * <p>Nobody is let in without an API key (bearer, RFC 6750); what its role may do stands in {@link org.partnerpost.api.Right}. A POST
 * with an Idempotency-Key is answered once and the same again for a day; versions are entity tags (RFC 9110 section 13), which a PATCH
 * must name and a PUT may. Tables: {@code api_idempotency}.
 *
 * <p>Known limits: a body is read whole into memory, up to the limit of {@code quarkus.http.limits.max-body-size}; {@code needs:read}
 * does not check authenticity; no webhooks yet.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Partnerpost",
                        version = "1",
                        description =
                                "Errors are problem documents (RFC 9457). Lists are paged by cursor: give next as cursor. A POST with an"
                                        + " Idempotency-Key may be sent again within a day and gets the same answer."),
        security = @SecurityRequirement(name = "api-key"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "api-key",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "An API key, made with `partnerpost api-key add NAME`.")))
package org.partnerpost.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
