package org.partnerpost.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code api-key}: keys for REST. */
@Command(name = "api-key", description = "Makes keys for REST.", mixinStandardHelpOptions = true)
final class ApiKeyCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with API keys?");
    }
}
