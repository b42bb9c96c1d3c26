package org.partnerpost.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door: the top command, and the list of all others. */
@Command(
        name = "partnerpost",
        description = "Opportunities, straight to the right partner's inbox.",
        mixinStandardHelpOptions = true,
        versionProvider = PartnerpostCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Exit status: 0 done, 1 failed, 2 wrong use."})
public final class PartnerpostCommand implements Runnable {
    @Spec
    CommandSpec spec;

    private PartnerpostCommand() {}

    /** Runs one command line and gives its exit status. */
    public static int run(ServiceHost host, String... arguments) {
        return commandLine(host).execute(arguments);
    }

    /** A new command is one more line here. */
    static CommandLine commandLine(ServiceHost host) {
        CommandLine line = new CommandLine(new PartnerpostCommand());
        line.addSubcommand(new ServeCommand(host));
        line.addSubcommand(new DemoCommand(host));
        line.addSubcommand(new MatchCommand(host));
        line.addSubcommand(new ReadCommand(host));
        line.addSubcommand(new CommandLine(new ImportCommand()).addSubcommand(new ImportSpecialistsCommand(host)));
        line.addSubcommand(new CommandLine(new ApiKeyCommand()).addSubcommand(new ApiKeyAddCommand(host)));
        line.addSubcommand(new CommandLine(new OperatorCommand()).addSubcommand(new OperatorAddCommand(host)));
        line.addSubcommand(new CommandLine(new CorrectionsCommand()).addSubcommand(new CorrectionsExportCommand(host)));
        line.addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditCheckCommand(host)));
        line.addSubcommand(new ReplayCommand(host));
        line.addSubcommand(new ReindexCommand(host));
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command.getErr()));
        line.setParameterExceptionHandler(
                (wrong, arguments) -> tellWrongUse(wrong, wrong.getCommandLine().getErr()));
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int tell(Exception failure, PrintWriter err) {
        err.println("partnerpost: " + sentence(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case CommandFailure told -> told.sentence();
            case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
            case AccessDeniedException denied -> "No permission to use " + denied.getFile() + ".";
            case FileSystemException file -> "Cannot use " + file.getFile() + ": " + file.getReason() + ".";
            default ->
                "Unexpected failure: "
                        + Optional.ofNullable(failure.getMessage())
                                .orElse(failure.getClass().getSimpleName())
                                .lines()
                                .findFirst()
                                .orElse("")
                        + ".";
        };
    }

    private static int tellWrongUse(ParameterException wrong, PrintWriter err) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String what = wrong instanceof UnmatchedArgumentException unmatched
                        && unmatched.getUnmatched().size() == 1
                ? "There is no command or argument '" + unmatched.getUnmatched().getFirst() + "'."
                : wrong.getMessage();
        err.println("partnerpost: " + what + " See `" + command + " --help`.");
        return CommandLine.ExitCode.USAGE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream written = PartnerpostCommand.class.getResourceAsStream("/partnerpost-version.txt")) {
                String version = new String(Objects.requireNonNull(written).readAllBytes(), StandardCharsets.UTF_8);
                return new String[] {"partnerpost " + version.strip()};
            }
        }
    }
}
