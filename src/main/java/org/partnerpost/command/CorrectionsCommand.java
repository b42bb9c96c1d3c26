package org.partnerpost.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code corrections}: what people corrected of what was read. */
@Command(
        name = "corrections",
        description = "Gives out what people corrected of what was read.",
        mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with the corrections?");
    }
}
