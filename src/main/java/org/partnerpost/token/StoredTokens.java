package org.partnerpost.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;
import org.partnerpost.mail.MailAddress;

/** Tokens on the table {@code token_grant}. */
@ApplicationScoped
class StoredTokens implements Tokens {
    private final Session entities;
    private final InstantSource clock;
    private final byte[] secret;

    StoredTokens(Session entities, InstantSource clock, TokenSettings settings) {
        this.entities = entities;
        this.clock = clock;
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public String mint(Grant grant) {
        String token = TokenText.of(grant, secret);
        entities.createNativeMutationQuery("""
                        insert into token_grant (hash, purpose, holder, about, until)
                        values (:hash, :purpose, :holder, :about, :until) on conflict do nothing""")
                .setParameter("hash", TokenText.hash(token))
                .setParameter("purpose", grant.purpose())
                .setParameter("holder", grant.holder())
                .setParameter("about", grant.about())
                .setParameter("until", grant.until().orElse(null), Instant.class)
                .executeUpdate();
        return token;
    }

    @Override
    @Transactional
    public Optional<Grant> look(String token) {
        if (token.length() != TokenText.LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(GrantRow.class, TokenText.hash(token)))
                .map(GrantRow::grant)
                .filter(grant -> grant.until().map(clock.instant()::isBefore).orElse(true));
    }

    @Override
    @Transactional
    public Optional<Grant> addressed(MailAddress address) {
        String local = address.localPart().toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        return plus <= 0
                ? Optional.empty()
                : look(local.substring(plus + 1))
                        .filter(grant -> grant.purpose().equals(local.substring(0, plus)));
    }
}
