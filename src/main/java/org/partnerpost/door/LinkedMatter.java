package org.partnerpost.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerpost.relay.ReplyRelay;
import org.partnerpost.relay.ReplyRelay.Offer;
import org.partnerpost.relay.ReplyRelay.Request;
import org.partnerpost.token.Tokens;
import org.partnerpost.token.Tokens.Grant;

/** Knows by a link's token which opportunity it leads to, and for whom. */
@ApplicationScoped
class LinkedMatter {
    private static final Pattern INVITATION = Pattern.compile("invitation (\\d{1,18})");
    private static final Pattern OPPORTUNITY = Pattern.compile("opportunity (\\d{1,18})");

    private final Tokens tokens;
    private final ReplyRelay relay;

    LinkedMatter(Tokens tokens, ReplyRelay relay) {
        this.tokens = tokens;
        this.relay = relay;
    }

    /** Empty alike for a token that is unknown, expired or made for something else. */
    @Transactional
    Optional<Offer> offer(String token) {
        return grant(token, "answer", INVITATION)
                .flatMap(grant -> relay.offer(number(grant, INVITATION))
                        .filter(offer -> grant.holder()
                                .equals("specialist " + offer.specialist().id())));
    }

    /** The same, for requesters. */
    @Transactional
    Optional<Request> request(String token) {
        return grant(token, "request", OPPORTUNITY)
                .filter(grant -> grant.holder().equals("requester"))
                .flatMap(grant -> relay.request(number(grant, OPPORTUNITY)));
    }

    private Optional<Grant> grant(String token, String purpose, Pattern about) {
        return tokens.look(token)
                .filter(grant -> grant.purpose().equals(purpose)
                        && about.matcher(grant.about()).matches());
    }

    private static long number(Grant grant, Pattern about) {
        Matcher matcher = about.matcher(grant.about());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
