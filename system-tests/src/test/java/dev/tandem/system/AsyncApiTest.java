package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds contracts/asyncapi.yaml against the services' configuration, the schemas and the examples. */
class AsyncApiTest {
    private static final Path CONTRACTS = TestStack.ROOT.resolve("contracts");

    private final JsonNode api = read();

    @ParameterizedTest
    @ValueSource(strings = {"product", "engineering"})
    void aServiceWritesTheTopicThatTheContractGivesIt(String side) throws IOException {
        var settings = settings(side);
        JsonNode channel = api.path("channels").path(side);

        assertThat(channel.path("address").asText()).isEqualTo(settings.getProperty("tandem.journal.topic"));
        assertThat(channel.path("bindings").path("kafka").path("partitions").asInt())
                .isEqualTo(12);
        assertThat(settings).doesNotContainKey("tandem.journal.partitions");
        assertThat(channel.path("bindings")
                        .path("kafka")
                        .path("topicConfiguration")
                        .path("cleanup.policy")
                        .get(0)
                        .asText())
                .isEqualTo("compact");
        assertThat(api.at("/components/messageTraits/cloudEvent/headers/properties/ce_source/enum"))
                .extracting(JsonNode::asText)
                .contains(settings.getProperty("tandem.journal.source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "engineering"})
    void aServiceTellsWebhooksOfEveryTypeOfItsTopic(String side) throws IOException {
        var settings = settings(side);
        var types = new TreeSet<String>();
        api.path("channels")
                .path(side)
                .path("messages")
                .fieldNames()
                .forEachRemaining(message -> types.addAll(List.of(api.at("/components/messages/" + message + "/summary")
                        .asText()
                        .split(",\\s*"))));

        assertThat(settings.getProperty("tandem.webhooks.types").split(",", -1))
                .extracting(type -> "dev.tandem." + type.trim() + ".v1")
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everySchemaIsTheContentOfAMessage() throws IOException {
        try (var files = Files.list(CONTRACTS.resolve("events"))) {
            var schemas = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .toList();
            var payloads = new ArrayList<String>();
            api.at("/components/messages")
                    .forEach(message -> payloads.add(
                            message.path("payload").path("$ref").asText().replace("events/", "")));

            assertThat(payloads).containsExactlyInAnyOrderElementsOf(schemas);
        }
    }

    @Test
    void everyTypeHasAnExampleAndEveryExampleIsOfAType() throws IOException {
        var types = new TreeSet<String>();
        api.at("/components/messages")
                .forEach(message ->
                        types.addAll(List.of(message.path("summary").asText().split(",\\s*"))));
        try (var files = Files.list(CONTRACTS.resolve("events/examples"))) {
            var examples = files.map(file ->
                            "dev.tandem." + file.getFileName().toString().replace(".json", ""))
                    .toList();

            assertThat(examples).containsExactlyInAnyOrderElementsOf(types);
        }
    }

    private static Properties settings(String side) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(
                Files.readString(TestStack.ROOT.resolve(side + "-service/src/main/resources/application.properties"))));
        return settings;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().valueToTree(new Yaml().load(Files.readString(CONTRACTS.resolve("asyncapi.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
