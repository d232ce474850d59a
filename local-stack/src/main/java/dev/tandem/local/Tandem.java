package dev.tandem.local;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./tandem}. */
@Command(
        name = "tandem",
        mixinStandardHelpOptions = true,
        description = "One backlog for product and engineering, on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DevCommand.class,
            ImportCommand.class,
            TokenCommand.class
        })
public final class Tandem {
    private Tandem() {}

    public static void main(String[] args) {
        int exit = new CommandLine(new Tandem())
                .setExecutionExceptionHandler(Tandem::explain)
                .execute(args);
        System.exit(exit);
    }

    static Path root() {
        return Path.of(System.getProperty("tandem.root", ".")).toAbsolutePath().normalize();
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof StackFailure) {
            command.getErr().println("tandem: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
