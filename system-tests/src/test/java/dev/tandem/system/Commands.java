package dev.tandem.system;

import dev.tandem.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs what ./tandem hands over to, against a stack of the test's own. */
record Commands(Path root, Path home, Ports ports) {
    record Result(int exit, String output) {}

    Result run(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dtandem.root=" + root);
        command.add("-cp");
        command.add(root.resolve("local-stack/target/classes") + ":" + root.resolve("local-stack/target/lib") + "/*");
        command.add("dev.tandem.local.Tandem");
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment());
            var process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "TANDEM_HOME", home.toString(),
                "TANDEM_PRODUCT_PORT", Integer.toString(ports.product()),
                "TANDEM_ENGINEERING_PORT", Integer.toString(ports.engineering()),
                "TANDEM_PRODUCT_MANAGEMENT_PORT", Integer.toString(ports.productManagement()),
                "TANDEM_ENGINEERING_MANAGEMENT_PORT", Integer.toString(ports.engineeringManagement()),
                "TANDEM_POSTGRES_PORT", Integer.toString(ports.postgres()),
                "TANDEM_KAFKA_PORT", Integer.toString(ports.kafka()),
                "TANDEM_KAFKA_CONTROLLER_PORT", Integer.toString(ports.kafkaController()));
    }
}
