package dev.tandem.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Kafka and both services on loopback; what runs already is left alone.")
final class UpCommand implements Runnable {
    @Mixin
    private StackOptions options;

    @Option(names = "--fresh", description = "Start empty: stop what runs and delete its data first.")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var stack = options.stack();
        if (fresh) {
            stack.stop();
            deleteData();
        }
        stopOutdated(stack);
        new PortCheck(stack).refuseTakenPorts();
        long start = System.nanoTime();
        say("Tandem starts; data and logs are in %s", options.home());
        infrastructure(stack);
        stack.services().forEach(LocalService::launch);
        stack.services().forEach(service -> {
            service.awaitReady();
            say("  %-20s %s", service.name(), service.url());
        });
        say("Ready after %.1f s.", (System.nanoTime() - start) / 1e9);
        tryNext(stack);
    }

    private void deleteData() {
        try {
            Directories.delete(options.home());
        } catch (IOException e) {
            throw new StackFailure("%s could not be deleted: %s".formatted(options.home(), e.getMessage()), e);
        }
    }

    private void infrastructure(Stack stack) {
        var kafka = CompletableFuture.runAsync(stack.kafka()::start);
        stack.startPostgres();
        say("  %-20s %s", "PostgreSQL", stack.postgres().url("…"));
        try {
            kafka.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure failure ? failure : e;
        }
        say("  %-20s %s", "Kafka", stack.kafka().bootstrapServers());
    }

    /** A running service whose classes were built again under it would fail in odd ways later. */
    private void stopOutdated(Stack stack) {
        stack.services().stream().filter(LocalService::isOutdated).forEach(service -> {
            say("%s was built again since it started; it is restarted", service.name());
            service.stop();
        });
    }

    private void tryNext(Stack stack) {
        say("""

                Try next:
                  curl -s %1$s/api/v1/products -H 'Content-Type: application/json' -d '{"key":"PAY","name":"Payments"}'
                  curl -s %1$s/api/v1/products/PAY/features -H 'Content-Type: application/json' -d '{"title":"Pay by card"}'
                  curl -s %2$s/api/v1/products/PAY/backlog
                  ./tandem import FILE.csv --product KEY     a backlog that another tracker exported
                API documents: %1$s/docs and %2$s/docs
                Stop with ./tandem down; the data stays.""", stack.product().url(), stack.engineering().url());
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(format.formatted(arguments));
        out.flush();
    }
}
