package org.partnerpost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Access.KeyHolder;

@QuarkusTest
class AccessTest {
    @Inject
    Access access;

    @Inject
    EntityManager database;

    private final String name = "key " + UUID.randomUUID();

    @Test
    void aKeyIsKnownAgainByItsHolder() {
        String key = access.addApiKey(name, Role.AUDITOR);
        assertThat(key).matches("pp_[0-9a-f]{64}");
        assertThat(access.keyHolder(key)).contains(new KeyHolder(name, Role.AUDITOR));
    }

    @Test
    void theKeyItselfIsNotKept() {
        String key = access.addApiKey(name, Role.AUDITOR);
        assertThat(database.createNativeQuery("select hash from access_api_key").getResultList())
                .doesNotContain(key);
    }

    @Test
    void whatIsNoKeyOfOursIsNobodys() {
        assertThat(access.keyHolder("")).isEmpty();
        assertThat(access.keyHolder("pp_" + "0".repeat(64))).isEmpty();
        assertThat(access.keyHolder("pp_\0\ud800")).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        access.addApiKey(name, Role.AUDITOR);
        assertThatThrownBy(() -> access.addApiKey(name, Role.MODERATOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another name");
        assertThatThrownBy(() -> access.addApiKey(" ", Role.MODERATOR)).isInstanceOf(IllegalArgumentException.class);
    }
}
