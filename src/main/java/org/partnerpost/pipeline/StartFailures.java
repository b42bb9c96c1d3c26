package org.partnerpost.pipeline;

import java.net.BindException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.partnerpost.delivery.WrongSetting;

/** Finds the one sentence in a chain of causes. */
final class StartFailures {
    private static final Pattern WRONG_VALUE =
            Pattern.compile("config property (\\S{1,100}) with the config value \"([^\"]{0,200})\"");

    private StartFailures() {}

    /** An error of a command itself comes back as it is, so that the command line can tell it. */
    static RuntimeException of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return new StartFailure(sentence.get());
            }
        }
        return failure instanceof RuntimeException command
                ? command
                : new StartFailure("The service ended: " + firstLine(chain.getLast()) + ".");
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case StartFailure told -> Optional.of(told.sentence());
            case WrongSetting wrong -> Optional.ofNullable(wrong.getMessage());
            case io.quarkus.runtime.QuarkusBindException taken ->
                Optional.of("Port " + taken.getPort() + " of " + taken.getHost()
                        + " is taken; set quarkus.http.port to a free one.");
            case BindException taken -> Optional.of(firstLine(taken) + ".");
            case ConnectException away when chainNamesDatabase() -> Optional.of(databaseAway(firstLine(away)));
            case SQLException sql -> Optional.of(databaseAway(firstLine(sql)));
            case io.smallrye.config.ConfigValidationException wrong ->
                Optional.of(wrongSetting(wrong.getProblem(0).getMessage()));
            default -> Optional.empty();
        };
    }

    private static String wrongSetting(String message) {
        Matcher named = WRONG_VALUE.matcher(message);
        return named.find()
                ? named.group(1) + " is \"" + named.group(2)
                        + "\", which it cannot be; docs/operating.md tells what it can."
                : "A setting is wrong: " + message + ".";
    }

    private static boolean chainNamesDatabase() {
        return !setting("quarkus.datasource.jdbc.url").isEmpty();
    }

    private static String databaseAway(String why) {
        String url = setting("quarkus.datasource.jdbc.url");
        return url.isEmpty()
                ? "partnerpost.database is external, but quarkus.datasource.jdbc.url is not set."
                : "The database at " + url + " cannot be used: " + why;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }

    private static String firstLine(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < 20; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
