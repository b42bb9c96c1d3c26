package org.partnerpost.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.token.Tokens;

/** Which addresses mail is taken for. */
@ApplicationScoped
class RecipientCheck {
    private static final Set<String> OURS = Set.of("needs", "join", "desk", "help", "postmaster");

    private final Tokens tokens;
    private final String domain;

    RecipientCheck(Tokens tokens, @ConfigProperty(name = "partnerpost.domain") String domain) {
        this.tokens = tokens;
        this.domain = domain.toLowerCase(Locale.ROOT);
    }

    /** What is said about one recipient. */
    sealed interface Answer {
        record Welcome(MailAddress address) implements Answer {}

        /** No such mailbox here; the same for everything unknown, so that guessing tells nothing. */
        record Unknown() implements Answer {}

        /** Another domain: we are nobody's relay. */
        record Foreign() implements Answer {}
    }

    Answer check(String recipient) {
        // RFC 5321 section 4.5.1: postmaster without a domain, in any case
        String whole = recipient.equalsIgnoreCase("postmaster") ? "postmaster@" + domain : recipient;
        Optional<MailAddress> address = MailAddress.parse(whole);
        if (address.isEmpty()) {
            return new Answer.Unknown();
        }
        if (!address.get().domain().equals(domain)) {
            return new Answer.Foreign();
        }
        String local = address.get().localPart().toLowerCase(Locale.ROOT);
        return OURS.contains(local) || tokens.addressed(address.get()).isPresent()
                ? new Answer.Welcome(address.get())
                : new Answer.Unknown();
    }
}
