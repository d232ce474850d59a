package dev.tandem.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What wrk sends; nothing in it has a tab or a line break. */
record Request(String method, String path, String body, Map<String, String> headers) {
    static Request get(String path) {
        return new Request("GET", path, "", Map.of());
    }

    static Request get(String path, Map<String, String> headers) {
        return new Request("GET", path, "", headers);
    }

    static Request post(String path, String body) {
        return new Request("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    static Request patch(String path, String body) {
        return new Request(
                "PATCH", path, body, Map.of("Content-Type", "application/merge-patch+json", "If-Match", "*"));
    }

    /** As wrk.lua reads it. */
    String line() {
        return Stream.concat(
                        List.of(method, path, body).stream(),
                        headers.entrySet().stream().map(header -> header.getKey() + "=" + header.getValue()))
                .collect(Collectors.joining("\t"));
    }
}
