package dev.tandem.kit.openapi;

import static java.util.Map.entry;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers that clients go by; {@code headers.operationId} names those that do not follow from what it is. */
record AnswerHeaders(Components components, String readToken, Words words) {
    /** The last two where requests are counted. */
    static final List<String> ON_EVERY_ANSWER = List.of("X-Request-Id", "RateLimit", "RateLimit-Policy");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry(
                    "X-Request-Id",
                    "By which the service's log names this request: the caller's own, where it sent a fit one"),
            entry("RateLimit", "What is left of each quota (`r`), and in how many seconds it is whole again (`t`)"),
            entry(
                    "RateLimit-Policy",
                    "Each quota that the request counts for: how many (`q`) in how many seconds (`w`)"),
            entry("ETag", "The version of what is answered, for If-Match and If-None-Match"),
            entry("Location", "Where to find what was made"),
            entry("Link", "The address of the next page, with rel=\"next\"; none on the last"),
            entry(
                    "Idempotency-Replayed",
                    "Stands there, and is true, where an earlier request with the same key was answered"),
            entry("WWW-Authenticate", "How to say who asks"),
            entry("Accept", "The media types of a body that a PUT takes here"),
            entry("Accept-Patch", "The media types of a body that a PATCH takes here"),
            entry("Accept-Post", "The media types of a body that a POST takes here"));

    private static final int LONGEST = 8192;

    static AnswerHeaders addedTo(Components components, String readToken, Words words) {
        // In the same order each time, which such a map does not have.
        new TreeMap<>(MEANINGS).forEach((name, meaning) -> components.addHeader(name, header(meaning, text())));
        components.addHeader(
                "Retry-After",
                header(
                        "After how many seconds the same may be taken",
                        OASFactory.createSchema()
                                .addType(INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(3600))));
        components.addHeader(
                readToken, header("Names the last change that this made, for reading it anywhere", text()));
        return new AnswerHeaders(components, readToken, words);
    }

    static void add(String name, APIResponse response) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    APIResponse notModified() {
        var name = "NotModified";
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            var response =
                    OASFactory.createAPIResponse().description("Nothing changed since the ETag in If-None-Match");
            ON_EVERY_ANSWER.forEach(header -> add(header, response));
            add("ETag", response);
            components.addResponse(name, response);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    void describe(HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null && status.startsWith("2")) {
                ON_EVERY_ANSWER.forEach(header -> add(header, response));
                describe(method, operation, response);
                words.list("headers." + operation.getOperationId()).forEach(name -> add(name, response));
            }
        });
    }

    private void describe(HttpMethod method, Operation operation, APIResponse response) {
        var fields = json(response)
                .flatMap(schema -> SchemaTree.referred(schema, components))
                .map(Schema::getProperties)
                .map(Map::keySet)
                .orElse(Set.of());
        if (fields.contains("version") || Refusals.takes(operation, "If-None-Match")) {
            add("ETag", response);
        }
        if (method == HttpMethod.GET) {
            if (fields.containsAll(List.of("items", "next"))) {
                add("Link", response);
            }
            return;
        }
        add(readToken, response);
        if (Refusals.takes(operation, "Idempotency-Key")) {
            add("Idempotency-Replayed", response);
            if (!Set.of("items").equals(fields)) {
                add("Location", response);
            }
        }
    }

    private static Optional<Schema> json(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType("application/json"))
                .map(media -> media.getSchema());
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(STRING).maxLength(LONGEST).pattern("^[\\x20-\\x7e]*$");
    }
}
