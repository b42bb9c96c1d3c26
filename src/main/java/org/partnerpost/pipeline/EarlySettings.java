package org.partnerpost.pipeline;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The few settings that are needed before the service starts, from the places where it will look itself. */
final class EarlySettings {
    private static final Path OWN_FILE = Path.of("config", "application.properties");

    private final SmallRyeConfig config;

    private EarlySettings(SmallRyeConfig config) {
        this.config = config;
    }

    static EarlySettings read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addSystemSources()
                .addDefaultInterceptors()
                .withProfile("prod");
        try {
            URL shipped = EarlySettings.class.getResource("/application.properties");
            if (shipped != null) {
                builder.withSources(new PropertiesConfigSource(shipped, 250));
            }
            if (Files.isReadable(OWN_FILE)) {
                builder.withSources(new PropertiesConfigSource(OWN_FILE.toUri().toURL(), 260));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The settings in " + OWN_FILE + " cannot be read", e);
        }
        return new EarlySettings(builder.build());
    }

    Path dataFolder() {
        return Path.of(text("partnerpost.data-dir").orElse("data"))
                .toAbsolutePath()
                .normalize();
    }

    boolean databaseIsEmbedded() {
        String database = text("partnerpost.database").orElse("embedded");
        return switch (database) {
            case "embedded" -> true;
            case "external" -> false;
            default ->
                throw new StartFailure(
                        "partnerpost.database is \"" + database + "\"; it must be \"embedded\" or \"external\".");
        };
    }

    Optional<String> secret() {
        return text("partnerpost.secret");
    }

    /** What must hold between settings of several packages. */
    void check() {
        if (!databaseIsEmbedded() && text("quarkus.datasource.jdbc.url").isEmpty()) {
            throw new StartFailure(
                    "partnerpost.database is external, but quarkus.datasource.jdbc.url does not say where it is.");
        }
        String proof = text("partnerpost.intake.authenticity").orElse("enforce");
        if (!proof.equals("enforce") && !proof.equals("observe")) {
            throw new StartFailure(
                    "partnerpost.intake.authenticity is \"" + proof + "\"; it must be \"enforce\" or \"observe\".");
        }
        checkSending(proof.equals("observe"));
    }

    private void checkSending(boolean observing) {
        Optional<String> outgoing = text("partnerpost.delivery.smtp.host");
        if (outgoing.isEmpty()) {
            return;
        }
        if (text("partnerpost.public-url").isEmpty()) {
            throw new StartFailure(
                    "partnerpost.public-url is not set; with an outgoing server (partnerpost.delivery.smtp.host) links in mails need it.");
        }
        if (observing && !Loopback.names(outgoing.get())) {
            throw new StartFailure("partnerpost.intake.authenticity=observe is for trials, but the outgoing server "
                    + outgoing.get() + " is not on this machine. Set it to enforce, or take the outgoing server away.");
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
