package dev.tandem.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas in {@code contracts/events}, one file for each kind of aggregate. */
public final class EventContracts {
    private static final Path CONTRACTS =
            Path.of(System.getProperty("tandem.root", "..")).resolve("contracts/events");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private EventContracts() {}

    /** @return what of the data is not as the contract says; empty where all of it is */
    public static List<String> violations(String kind, String data) {
        return SCHEMAS
                .computeIfAbsent(kind, EventContracts::load)
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** @return how an event breaks its contract, in a sentence; empty where it does not */
    public static Optional<String> breach(String kind, String type, String data) {
        var violations = violations(kind, data);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of("%s breaks its contract: %s in %s".formatted(type, violations, data));
    }

    public static Path examples() {
        return CONTRACTS.resolve("examples");
    }

    private static Schema load(String kind) {
        Path file = CONTRACTS.resolve(kind + ".schema.json");
        try {
            return REGISTRY.getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no contract for events of " + kind, e);
        }
    }
}
