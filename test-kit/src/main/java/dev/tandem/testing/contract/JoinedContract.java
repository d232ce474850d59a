package dev.tandem.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Both services' documents as one: what both have stands in it once, and paths that only one has name its server. A name
 * that means different things in the two is refused.
 */
public final class JoinedContract {
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build();

    private static final String PROBLEMS = "/content/application~1problem+json/schema/oneOf";

    private final Map<String, JsonNode> documents;
    private final List<String> clashes = new ArrayList<>();

    /** @param documents by the name of the service */
    JoinedContract(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    public static String of(Path folder, String... services) throws IOException {
        return MAPPER.writeValueAsString(new JoinedContract(documents(folder, services)).joined());
    }

    /** @return the names that mean different things in the documents */
    public static List<String> clashes(Path folder, String... services) throws IOException {
        var contract = new JoinedContract(documents(folder, services));
        contract.join();
        return contract.clashes;
    }

    private static Map<String, JsonNode> documents(Path folder, String... services) throws IOException {
        var documents = new LinkedHashMap<String, JsonNode>();
        for (String service : services) {
            documents.put(
                    service, MAPPER.readTree(folder.resolve(service + ".yaml").toFile()));
        }
        return documents;
    }

    JsonNode joined() {
        JsonNode joined = join();
        if (!clashes.isEmpty()) {
            throw new IllegalStateException("The documents mean different things by " + clashes);
        }
        return joined;
    }

    private JsonNode join() {
        ObjectNode joined = MAPPER.createObjectNode();
        JsonNode first = documents.values().iterator().next();
        joined.set("openapi", first.path("openapi"));
        joined.set("info", info(first.path("info")));
        ArrayNode servers = joined.putArray("servers");
        documents.keySet().forEach(service -> servers.add(server(service)));
        joined.set("tags", tags());
        joined.set("paths", paths());
        joined.set("components", components());
        return joined;
    }

    private static ObjectNode info(JsonNode ofOne) {
        ObjectNode info = ofOne.deepCopy();
        info.put("title", "Tandem");
        info.put(
                "description",
                "Both services. A path that names a server is served by that one alone; all others by both, each from its own copy.");
        return info;
    }

    private static ObjectNode server(String service) {
        ObjectNode server = MAPPER.createObjectNode();
        server.put("url", "{" + service + "}");
        server.put("description", service);
        server.putObject("variables")
                .putObject(service)
                .put("default", "http://localhost:" + (service.startsWith("product") ? 8080 : 8081))
                .put("description", "Where it is; by default, where the local stack has it");
        return server;
    }

    private ArrayNode tags() {
        var byName = new TreeMap<String, JsonNode>();
        documents
                .values()
                .forEach(document -> document.path("tags")
                        .forEach(tag -> put("the tag", tag.path("name").asText(), tag, byName)));
        return MAPPER.createArrayNode().addAll(byName.values());
    }

    private ObjectNode components() {
        var sections = new TreeMap<String, Map<String, JsonNode>>();
        documents
                .values()
                .forEach(document -> document.path("components").properties().forEach(section -> {
                    var joined = sections.computeIfAbsent(section.getKey(), name -> new TreeMap<>());
                    section.getValue()
                            .properties()
                            .forEach(each ->
                                    put("components/" + section.getKey(), each.getKey(), each.getValue(), joined));
                }));
        ObjectNode components = MAPPER.createObjectNode();
        sections.forEach((name, joined) -> components.putObject(name).setAll(joined));
        return components;
    }

    private ObjectNode paths() {
        var paths = new TreeMap<String, ObjectNode>();
        var operations = new TreeMap<String, String>();
        documents.forEach((service, document) -> document.path("paths")
                .properties()
                .forEach(path -> {
                    path.getValue().properties().forEach(operation -> {
                        String place = operation.getKey() + " " + path.getKey();
                        String id = operation.getValue().path("operationId").asText();
                        if (!operations.computeIfAbsent(id, name -> place).equals(place)) {
                            clashes.add("the operation " + id);
                        }
                    });
                    ObjectNode copy = path.getValue().deepCopy();
                    copy.putArray("servers").add(server(service));
                    paths.merge(path.getKey(), copy, (one, other) -> both(path.getKey(), one, other));
                }));
        return MAPPER.createObjectNode().setAll(paths);
    }

    /** Of both services: who may is asked of each for itself. */
    private ObjectNode both(String path, ObjectNode one, ObjectNode other) {
        one.remove("servers");
        other.remove("servers");
        one.properties().forEach(operation -> {
            ObjectNode mine = (ObjectNode) operation.getValue();
            JsonNode theirs = other.path(operation.getKey());
            ArrayNode security = mine.withArray("security");
            for (JsonNode each : theirs.path("security")) {
                if (!contains(security, each)) {
                    security.add(each);
                }
            }
            ObjectNode comparable = theirs.deepCopy();
            comparable.set("security", security);
            joinRefusals(mine, comparable);
            if (!mine.equals(comparable)) {
                clashes.add(operation.getKey() + " " + path);
            }
        });
        return one;
    }

    /** What only one of the services refuses, either may. */
    private static void joinRefusals(ObjectNode mine, ObjectNode theirs) {
        mine.path("responses").properties().forEach(answer -> {
            JsonNode problems = answer.getValue().at(PROBLEMS);
            JsonNode others = theirs.path("responses").path(answer.getKey()).at(PROBLEMS);
            if (problems.isArray() && others.isArray()) {
                var all = new TreeMap<String, JsonNode>();
                problems.forEach(each -> all.put(each.toString(), each));
                others.forEach(each -> all.put(each.toString(), each));
                ((ArrayNode) problems).removeAll().addAll(all.values());
                ((ArrayNode) others).removeAll().addAll(all.values());
            }
        });
    }

    private static boolean contains(ArrayNode all, JsonNode wanted) {
        for (JsonNode each : all) {
            if (each.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void put(String section, String name, JsonNode value, Map<String, JsonNode> joined) {
        JsonNode other = joined.putIfAbsent(name, value);
        if (other != null && !other.equals(value)) {
            clashes.add(section + " " + name);
        }
    }
}
