package org.partnerpost.api;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.partnerpost.matching.Matcher.MatchingUnavailable;

/** Turns whatever goes wrong under {@code /api/} into a problem document; what other packages serve keeps its own answers. */
class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ApiJson json;

    ProblemAnswers(ApiJson json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper
    Response failed(WebApplicationException failure, UriInfo uri) {
        Response own = failure.getResponse();
        if (!ours(uri)) {
            return own;
        }
        String detail = switch (failure) {
            case NotFoundException missing -> "There is nothing at this address. See /q/openapi.";
            case NotAllowedException method -> "This address does not take this method. See the Allow header.";
            case NotSupportedException type -> "This address does not take this Content-Type. See /q/openapi.";
            case NotAuthorizedException key -> "An API key is wanted, as a bearer token.";
            default -> "The request could not be handled: " + failure.getMessage() + ".";
        };
        Response answer = answer(Problem.of(own.getStatus(), detail, List.of()));
        return own.getStatus() == 405
                ? Response.fromResponse(answer)
                        .header("Allow", AllowedMethods.at(uri.getPath()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response unavailable(MatchingUnavailable failure) {
        return Response.fromResponse(answer(Problem.of(503, String.valueOf(failure.getMessage()), List.of())))
                .header("Retry-After", "5")
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failure, UriInfo uri) {
        LOG.errorf(failure, "request for %s failed", uri.getPath());
        if (!ours(uri)) {
            return Response.serverError().build();
        }
        return answer(Problem.of(
                500, "This is our fault, not the request's. Nothing of it was kept. Try again later.", List.of()));
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(json.write(problem));
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    private static boolean ours(UriInfo uri) {
        return uri.getPath().startsWith("/api/") || uri.getPath().startsWith("api/");
    }
}
