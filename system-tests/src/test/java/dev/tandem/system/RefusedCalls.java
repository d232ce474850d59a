package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.system.CheckedApi.Call;
import dev.tandem.system.CheckedApi.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls that succeeded, to be sent again, each changed in one way or another. */
final class RefusedCalls {
    private static final int BODIES = 3;

    private final Random random;

    RefusedCalls(Random random) {
        this.random = random;
    }

    /** As no document allows. */
    List<Request> malformed(CheckedApi service) {
        var requests = new ArrayList<Request>();
        for (Call call : onePerOperation(service)) {
            var request = call.request();
            String path = request.path();
            requests.add(request.at(path + (path.contains("?") ? "&" : "?") + "nonsense=1"));
            requests.add(request.with("Accept", "text/html"));
            if (request.headers().containsKey("If-Match")) {
                requests.add(request.without("If-Match"));
            }
            if (request.body() != null) {
                requests.add(request.saying("[]"));
                requests.add(request.saying("{\"nonsense\":1}"));
                requests.add(request.with("Content-Type", "text/plain"));
            }
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    /** As the document allows; the rules may see it otherwise. */
    List<Request> wellFormed(CheckedApi service) {
        var requests = new ArrayList<Request>();
        for (Call call : onePerOperation(service)) {
            var request = call.request();
            requests.add(request);
            requests.add(request.at(somewhereElse(request.path())));
            if (!request.method().equals("GET")) {
                requests.add(request.with("Tandem-Role", "viewer"));
            }
            if (request.headers().containsKey("If-Match")) {
                requests.add(request.with("If-Match", "\"99\""));
            }
            var operation = service.document().operation(request.method(), request.path());
            service.document().body(operation).ifPresent(schema -> {
                for (int i = 0; i < BODIES; i++) {
                    requests.add(request.saying(body(service, schema).toString()));
                }
            });
        }
        Collections.shuffle(requests, random);
        return requests;
    }

    private JsonNode body(CheckedApi service, JsonNode schema) {
        return new AnyBody(service.document(), random).of(schema);
    }

    private static String somewhereElse(String path) {
        return path.replaceAll("CHK(-D?\\d+)?", "NOWHERE")
                .replaceAll(
                        "[0-9a-f-]{36}",
                        UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    private static List<Call> onePerOperation(CheckedApi service) {
        return List.copyOf(service.calls().stream()
                .filter(Call::succeeded)
                .collect(Collectors.toMap(
                        call -> service.document()
                                .operation(
                                        call.request().method(), call.request().path())
                                .id(),
                        call -> call,
                        (first, second) -> first))
                .values());
    }
}
