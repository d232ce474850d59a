package dev.tandem.local;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One service in Quarkus' dev mode: what is saved is compiled and loaded at the next request. */
@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one service in dev mode, with live reload, beside everything else as `up` starts it.",
            "Ctrl-C ends the service; ./tandem down stops the rest."
        })
final class DevCommand implements Runnable {
    private enum Side {
        product,
        engineering
    }

    @Parameters(paramLabel = "SERVICE", description = "product or engineering")
    private Side side;

    @Option(names = "--no-browser", description = "Do not open the service's API page.")
    private boolean noBrowser;

    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var stack = options.stack();
        var service = side == Side.product ? stack.product() : stack.engineering();
        var other = side == Side.product ? stack.engineering() : stack.product();
        var maven = DevMaven.find(Tandem.root());
        service.stop();
        stack.startPostgres();
        stack.kafka().start();
        other.launch();
        say("%s starts in dev mode; its API page: %s/docs", service.name(), service.url());
        say("%s runs beside it: %s", other.name(), other.url());
        var command = maven.command(List.of(
                "-B",
                "-q",
                "-pl",
                service.name(),
                "-am",
                "compile",
                // In full, since Maven looks for short names in the parent only.
                "io.quarkus.platform:quarkus-maven-plugin:dev",
                "-Ddebug=false",
                "-Dquarkus.console.enabled=false"));
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Tandem.root().toFile())
                    .inheritIO();
            builder.environment().putAll(service.environment());
            var process = builder.start();
            if (!noBrowser
                    && Waiting.until(LocalService.START_TIMEOUT, () -> service.isReady() || !process.isAlive())) {
                Browser.open(service.url().resolve("/docs"));
            }
            process.waitFor();
        } catch (IOException e) {
            throw new StackFailure("Maven could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String format, Object... arguments) {
        var out = spec.commandLine().getOut();
        out.println(format.formatted(arguments));
        out.flush();
    }
}
