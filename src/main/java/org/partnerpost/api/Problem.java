package org.partnerpost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.partnerpost.joining.FieldError;

/**
 * A problem document (RFC 9457 section 3.1).
 *
 * @param type {@code about:blank}: the status says it all, and the title is its phrase (section 4.2.1)
 * @param detail what is wrong with this request, and what to do
 * @param errors which fields are wrong; left out where none is
 */
@JsonInclude(Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String detail, List<FieldError> errors) {
        return new Problem("about:blank", title(status), status, detail, errors);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 428 -> "Precondition Required";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request Failed" : "Internal Server Error";
        };
    }
}
