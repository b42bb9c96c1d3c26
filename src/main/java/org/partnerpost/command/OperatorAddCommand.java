package org.partnerpost.command;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;
import org.partnerpost.delivery.Letterhead;
import org.partnerpost.mail.MailAddress;
import org.partnerpost.moderation.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code operator add}: somebody may come to the desk, by a link that works once. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Lets somebody to the desk and prints a link as the last word of the last line. The link works once; its owner sets",
            "a password there. Where the address is known already its role is changed, its sessions end, and it sets a new password."
        })
final class OperatorAddCommand implements Callable<Integer> {
    private final ServiceHost host;

    @Parameters(paramLabel = "ADDRESS", description = "A mail address: what it signs in with, and where reminders go.")
    String address;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "moderator, administrator, portfolio-manager or auditor.")
    String role;

    @Spec
    CommandSpec spec;

    OperatorAddCommand(ServiceHost host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Role known = Role.of(role)
                .orElseThrow(() -> wrong("There is no role '" + role + "'; roles are "
                        + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + "."));
        MailAddress operator =
                MailAddress.parse(address).orElseThrow(() -> wrong("'" + address + "' is no mail address."));
        return host.withDatabase(beans -> {
            String link = link(beans, operator, known, "command line");
            spec.commandLine()
                    .getOut()
                    .println(operator + " sets a password and comes to the desk as " + known.word() + " here: " + link);
            return 0;
        });
    }

    /** Adds the operator with a row in the audit. */
    static String link(ServiceHost.Beans beans, MailAddress operator, Role role, String who) {
        String token = QuarkusTransaction.requiringNew().call(() -> {
            String made = beans.get(Operators.class).invite(operator, role);
            beans.get(Audit.class).record(new Audit.Deed(who, "let in", "operator " + operator, "", role.word()));
            return made;
        });
        return beans.get(Letterhead.class).publicUrl() + "/desk/welcome/" + token;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
