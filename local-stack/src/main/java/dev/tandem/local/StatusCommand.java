package dev.tandem.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What runs and where its log is; the exit status is 0 when all of it does.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var stack = options.stack();
        boolean all = line(
                "PostgreSQL", stack.postgres().isRunning(), stack.postgres().log());
        all &= line("Kafka", stack.kafka().isRunning(), stack.kafka().log());
        for (LocalService service : stack.services()) {
            all &= line(service.name(), service.isRunning() && service.isReady(), service.log());
        }
        return all ? 0 : 1;
    }

    private boolean line(String name, boolean up, Path log) {
        spec.commandLine().getOut().printf("%-20s %-5s %s%n", name, up ? "up" : "down", log);
        return up;
    }
}
