package dev.tandem.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything; the data stays.")
final class DownCommand implements Runnable {
    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        options.stack().stop();
        spec.commandLine().getOut().println("Tandem is down; its data stays in " + options.home());
    }
}
