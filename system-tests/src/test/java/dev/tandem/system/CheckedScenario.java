package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.system.CheckedApi.Call;
import dev.tandem.system.CheckedApi.Request;
import java.util.Map;
import java.util.TreeMap;

/** Calls to both services that must succeed; bodies are JSON with single quotes. */
abstract class CheckedScenario {
    final CheckedApi product;
    final CheckedApi engineering;

    CheckedScenario(CheckedApi product, CheckedApi engineering) {
        this.product = product;
        this.engineering = engineering;
    }

    JsonNode get(CheckedApi service, String path) {
        return call(service, new Request("GET", path, Map.of(), null), 200).json();
    }

    /** @return the id of what was made or moved, if it has one */
    String post(CheckedApi service, String path, String body, Object... values) {
        String filled = values.length == 0 ? body : body.formatted(values);
        return call(service, json("POST", path, filled), 200, 201)
                .json()
                .path("id")
                .asText();
    }

    void put(CheckedApi service, String path, String body) {
        var request = json("PUT", path, body);
        call(service, path.endsWith("/estimate") ? request : request.with("If-Match", "*"), 200, 201);
    }

    void patch(CheckedApi service, String path, String body) {
        call(
                service,
                json("PATCH", path, body).with("If-Match", "*").with("Content-Type", "application/merge-patch+json"),
                200);
    }

    void delete(CheckedApi service, String path) {
        call(service, new Request("DELETE", path, Map.of("If-Match", "*"), null), 204);
    }

    static Request json(String method, String path, String body) {
        return new Request(method, path, Map.of("Content-Type", "application/json"), body.replace('\'', '"'));
    }

    /** On either service what was written on the other can be seen. */
    Call call(CheckedApi service, Request request, Integer... statuses) {
        var headers = new TreeMap<>(request.headers());
        var other = service == product ? engineering : product;
        other.token().ifPresent(token -> headers.put("Backlog-Token", token));
        String path = request.path().startsWith("/problems") ? request.path() : "/api/v1" + request.path();
        var call = service.send(new Request(request.method(), path, headers, request.body()));
        assertThat(call.status()).as("%s", call).isIn((Object[]) statuses);
        return call;
    }
}
