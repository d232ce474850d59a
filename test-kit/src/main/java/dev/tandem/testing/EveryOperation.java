package dev.tandem.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the service's own document has it, to be called with what its address needs and otherwise with what
 * changes nothing: a version that nothing has, a body that is empty.
 *
 * @param roles of which a caller needs one; empty where nobody need say who asks
 */
record EveryOperation(String id, String method, String path, Set<String> roles, List<String> mediaTypes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Those that read come first. */
    static List<EveryOperation> ofTheService() throws IOException, InterruptedException {
        var operations = new ArrayList<EveryOperation>();
        var document = CLIENT.send(
                HttpRequest.newBuilder(address("/openapi?format=json")).build(), BodyHandlers.ofString());
        for (var path : JSON.readTree(document.body()).path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(of(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        operations.sort(Comparator.comparing(each -> !each.reads()));
        return operations;
    }

    private static EveryOperation of(String method, String path, JsonNode operation) {
        var roles = new TreeSet<String>();
        operation.path("security").findValues("bearer").forEach(all -> all.forEach(role -> roles.add(role.asText())));
        var types = new ArrayList<String>();
        operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return new EveryOperation(
                operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, roles, types);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** What its address names, the outermost first. */
    List<String> names() {
        return NAME.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /**
     * @param token null for nobody
     * @param named what stands in the address, by its name; by a whole path, what an operation has instead
     */
    HttpResponse<String> call(@Nullable String token, Map<String, String> named, String body)
            throws IOException, InterruptedException {
        String address = named.getOrDefault(path, path);
        for (String name : names()) {
            address = address.replace("{" + name + "}", named.getOrDefault(name, name));
        }
        // A stream would not end; a place that nothing is at ends it before it begins.
        var request = HttpRequest.newBuilder(address(path.endsWith("/stream") ? address + "?since=nowhere" : address))
                .method(method, reads() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!mediaTypes.isEmpty()) {
            request.header("Content-Type", mediaTypes.get(0));
        }
        if (!reads()) {
            request.header("If-Match", "\"999999\"");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method, path, id);
    }
}
