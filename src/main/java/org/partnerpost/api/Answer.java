package org.partnerpost.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer that can be kept and given again. */
record Answer(int status, String mediaType, String body) {
    static Answer ok(String json) {
        return new Answer(200, MediaType.APPLICATION_JSON, json);
    }

    Response.ResponseBuilder asResponse() {
        return Response.status(status).type(mediaType).entity(body);
    }
}
