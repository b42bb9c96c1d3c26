package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of the settings of the outgoing server. */
class SmtpServerTest {

    @Test
    void withoutAHostThereIsNone() {
        assertThat(server(Map.of())).isEmpty();
    }

    @Test
    void aServerElsewhereIsSpokenToOverTlsUnlessToldOtherwise() {
        assertThat(server(Map.of("host", "smtp.provider.example"))).hasValueSatisfying(server -> {
            assertThat(server.tls()).isEqualTo(TlsMode.STARTTLS);
            assertThat(server.port()).isEqualTo(587);
            assertThat(server.properties())
                    .containsEntry("mail.smtp.starttls.required", "true")
                    .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                    .doesNotContainKey("mail.smtp.chunksize");
        });
        assertThat(server(Map.of("host", "smtp.provider.example", "tls", "implicit")))
                .hasValueSatisfying(server -> assertThat(server.port()).isEqualTo(465));
    }

    @Test
    void aServerOnLoopbackNeedsNoTls() {
        for (String host : new String[] {"localhost", "127.0.0.1", "::1", "[::1]"}) {
            assertThat(server(Map.of("host", host)))
                    .hasValueSatisfying(server -> assertThat(server.tls()).isEqualTo(TlsMode.OFF));
        }
    }

    @Test
    void aPasswordNeverCrossesTheNetworkInTheClear() {
        assertThatThrownBy(() ->
                        server(Map.of("host", "smtp.provider.example", "tls", "off", "user", "u", "password", "p")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("partnerpost.delivery.smtp.tls");
    }

    @Test
    void userAndPasswordGoTogether() {
        assertThatThrownBy(() -> server(Map.of("host", "localhost", "user", "u")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("partnerpost.delivery.smtp.user and partnerpost.delivery.smtp.password go together:"
                        + " set both, or neither.");
    }

    private static Optional<SmtpServer> server(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(SmtpSettings.class);
        settings.forEach((name, value) -> builder.withDefaultValue("partnerpost.delivery.smtp." + name, value));
        return SmtpServer.of(builder.build().getConfigMapping(SmtpSettings.class), "partnerpost.example");
    }
}
