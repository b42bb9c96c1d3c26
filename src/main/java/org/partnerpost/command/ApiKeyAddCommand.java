package org.partnerpost.command;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.partnerpost.access.Access;
import org.partnerpost.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code api-key add}: a key, shown this once. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Makes a key and prints it as the last word of the last line. It is shown this once: only its hash is kept.")
final class ApiKeyAddCommand implements Callable<Integer> {
    private final ServiceHost host;

    @Parameters(paramLabel = "NAME", description = "Under which its deeds stand in the history.")
    String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "administrator",
            description = "moderator, administrator, portfolio-manager or auditor (default: ${DEFAULT-VALUE}).")
    String role;

    @Spec
    CommandSpec spec;

    ApiKeyAddCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Role known = Role.of(role)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no role '" + role + "'; roles are "
                                + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))
                                + "."));
        return host.withDatabase(beans -> {
            spec.commandLine().getOut().println("API key " + name + ": " + key(beans.get(Access.class), known));
            return 0;
        });
    }

    private String key(Access access, Role known) {
        try {
            return access.addApiKey(name, known);
        } catch (IllegalArgumentException refused) {
            throw new CommandFailure("There is no key made: " + refused.getMessage() + ".");
        }
    }
}
