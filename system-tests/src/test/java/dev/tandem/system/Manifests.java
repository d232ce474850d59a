package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Manifests for Kubernetes, as they are written or as Kustomize makes them, and whether its API would take them. */
final class Manifests {
    static final Path FOLDER = TestStack.ROOT.resolve("ops/kubernetes");

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private Manifests() {}

    /** What makes one of many files; kubectl has it built in. */
    static boolean canBeMade() {
        return Programs.onThePath("kubectl", "kustomize").isPresent();
    }

    /** What would be applied of a folder. */
    static List<JsonNode> of(String folder) {
        Path program = Programs.onThePath("kubectl", "kustomize").orElseThrow();
        boolean isKubectl = program.endsWith("kubectl");
        return parse(new Programs(FOLDER, Map.of())
                .run(program.toString(), isKubectl ? "kustomize" : "build", folder)
                .mustSucceed()
                .output());
    }

    /** All that are written out; what only Kustomize understands is not among them. */
    static Stream<Path> files() {
        try (var all = Files.walk(FOLDER)) {
            return all
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the classes that Kubernetes makes of its own description: every field is known, of its type, and none is missing. */
    static Optional<String> refusal(JsonNode manifest) {
        String kind = manifest.path("kind").asText();
        String version = manifest.path("apiVersion").asText().replaceAll(".*/", "");
        try {
            Class<?> model = Class.forName(
                    MODELS + version.substring(0, 1).toUpperCase(Locale.ROOT) + version.substring(1) + kind);
            JsonElement json = JsonParser.parseString(manifest.toString());
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            return JSON.getGson().fromJson(json, model) == null ? Optional.of("It is empty") : Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    static List<JsonNode> ofKind(List<JsonNode> manifests, String... kinds) {
        return manifests.stream()
                .filter(manifest ->
                        List.of(kinds).contains(manifest.path("kind").asText()))
                .toList();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** Of whatever runs pods. */
    static JsonNode pod(JsonNode workload) {
        return workload.path("kind").asText().equals("CronJob")
                ? workload.at("/spec/jobTemplate/spec/template")
                : workload.at("/spec/template");
    }

    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/spec/containers/0");
    }
}
