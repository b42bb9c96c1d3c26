package org.partnerpost.api;

import java.util.List;
import org.partnerpost.joining.FieldError;

/** A request that is answered with a problem. */
final class Refusal extends RuntimeException {
    private final transient Problem problem;

    Refusal(int status, String detail, List<FieldError> errors) {
        super(detail);
        this.problem = Problem.of(status, detail, errors);
    }

    Refusal(int status, String detail) {
        this(status, detail, List.of());
    }

    Problem problem() {
        return problem;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, detail);
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "There is no " + what + ".");
    }

    static Refusal wrongField(String field, String reason) {
        FieldError error = new FieldError(field, reason);
        return new Refusal(400, error + ".", List.of(error));
    }
}
