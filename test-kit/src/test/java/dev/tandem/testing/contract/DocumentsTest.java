package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the services say what everything means, and mean the same by the same name. */
class DocumentsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("tandem.root", "..")).resolve("contracts/openapi");

    /** What a field was, and became, is whatever the field is; what goes into a score is for its scorecard to say. */
    private static final Set<String> ANYTHING =
            Set.of("Change/from", "Change/to", "ScoreRequest/inputs", "ScoreView/inputs");

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service", "tandem"})
    void everyOperationFieldAndParameterIsDescribed(String service) throws IOException {
        var document = new Document(document(service));
        var silent = new ArrayList<String>();
        document.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    String name = operation.path("operationId").asText();
                    if (operation.has("operationId") && !(operation.has("summary") && operation.has("description"))) {
                        silent.add(name);
                    }
                    for (JsonNode parameter : operation.path("parameters")) {
                        if (!document.resolve(parameter).has("description")) {
                            silent.add(name + " ?" + parameter.path("name").asText());
                        }
                    }
                }));
        document.root().at("/components/schemas").properties().forEach(schema -> {
            if (!schema.getValue().has("description")) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(field -> {
                if (!field.getValue().has("description")) {
                    silent.add(schema.getKey() + "/" + field.getKey());
                }
            });
        });

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service"})
    void everyFieldHasAType(String service) throws IOException {
        var untyped = new ArrayList<String>();
        document(service)
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> {
                            var said = field.getValue();
                            if (!said.has("type") && !said.has("$ref") && !said.has("anyOf") && !said.has("oneOf")) {
                                untyped.add(schema.getKey() + "/" + field.getKey());
                            }
                        }));

        assertThat(untyped).allMatch(ANYTHING::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "engineering-service"})
    void aPatchNeedsNoField(String service) throws IOException {
        var document = new Document(document(service));
        var patches = new ArrayList<JsonNode>();
        document.root()
                .path("paths")
                .forEach(path ->
                        path.at("/patch/requestBody/content").forEach(content -> patches.add(content.path("schema"))));

        assertThat(patches).isNotEmpty().allSatisfy(patch -> assertNeedsNothing(document, patch));
    }

    /** Lists are replaced whole, so what is in them is as it always is. */
    private static void assertNeedsNothing(Document document, JsonNode schema) {
        JsonNode resolved = document.resolve(schema);
        assertThat(resolved.has("required")).as("%s", resolved).isFalse();
        resolved.path("properties").forEach(field -> assertNeedsNothing(document, field));
        resolved.path("anyOf").forEach(alternative -> assertNeedsNothing(document, alternative));
    }

    @Test
    void whatTheOtherServiceShowsHasTheValuesOfItsOwner() throws IOException {
        var kinds = values("engineering-service", "DebtKind");
        kinds.add("FEATURE");
        var statuses = values("engineering-service", "DebtStatus");
        statuses.addAll(values("product-service", "FeatureStatus"));

        for (String service : List.of("product-service", "engineering-service")) {
            assertThat(values(service, "ItemKind")).isEqualTo(kinds);
            assertThat(values(service, "ItemStatus")).isEqualTo(statuses);
        }
        for (String name : List.of("Progress", "Confidence", "Severity", "SprintStatus")) {
            assertThat(values("product-service", name)).isEqualTo(values("engineering-service", name));
        }
    }

    private static Set<String> values(String service, String schema) throws IOException {
        return new TreeSet<>(Document.texts(document(service).at("/components/schemas/%s/enum".formatted(schema))));
    }

    private static JsonNode document(String service) throws IOException {
        return new YAMLMapper().readTree(FOLDER.resolve(service + ".yaml").toFile());
    }
}
