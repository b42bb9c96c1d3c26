package org.partnerpost.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code operator}: people at the desk. */
@Command(name = "operator", description = "Lets people to the desk.", mixinStandardHelpOptions = true)
final class OperatorCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with operators?");
    }
}
