package org.partnerpost.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.partnerpost.access.Operators.Operator;

/** Who makes this request. */
@RequestScoped
class Visit {
    private Optional<Operator> operator = Optional.empty();
    private String formToken = "";

    void by(Operator known, String token) {
        operator = Optional.of(known);
        formToken = token;
    }

    Operator operator() {
        return operator.orElseThrow();
    }

    /** As it stands in histories and in the audit. */
    String name() {
        return operator().name();
    }

    String formToken() {
        return formToken;
    }

    boolean may(Permission permission) {
        return operator.map(Operator::role)
                .filter(role -> Permission.of(role).contains(permission))
                .isPresent();
    }
}
