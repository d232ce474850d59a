package dev.tandem.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.local.LocalService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One of the services, for what is done around the load: setting up, and waiting until all is read. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final LocalService service;

    Api(LocalService service) {
        this.service = service;
    }

    /** @param token the Backlog-Token of a write, empty where there is none */
    record Answer(int status, JsonNode body, String etag, String location, String token) {}

    URI url() {
        return service.url();
    }

    Answer get(String path) {
        return required(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return required(json(path).POST(BodyPublishers.ofString(text(body))));
    }

    Answer put(String path, Map<String, ?> body) {
        return required(json(path).PUT(BodyPublishers.ofString(text(body))));
    }

    /** Whatever the version. */
    Answer patch(String path, Map<String, ?> body) {
        return required(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(text(body))));
    }

    Answer upload(String path, String csv) {
        return required(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
    }

    Answer delete(String path) {
        return required(request(path).DELETE());
    }

    /** Reads when this service has what the token names; it is asked again where that takes longer than it lets wait. */
    Answer getAfter(String path, String token, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Answer answer;
        do {
            answer = send(request(path).header("Backlog-Token", token).GET());
        } while (answer.status() == 503 && System.nanoTime() < deadline);
        if (answer.status() != 200) {
            throw new BenchmarkFailure("%s has not read %s within %d s: status %d"
                    .formatted(service.name(), token, timeout.toSeconds(), answer.status()));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.url().resolve("/api/v1" + path)).timeout(LONGEST_ANSWER);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private Answer required(HttpRequest.Builder request) {
        var answer = send(request);
        if (answer.status() / 100 != 2) {
            throw new BenchmarkFailure("%s answers %d to %s: %s"
                    .formatted(
                            service.name(),
                            answer.status(),
                            request.build().uri(),
                            answer.body().path("detail").asText()));
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            byte[] body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body),
                    header(response, "ETag"),
                    header(response, "Location"),
                    header(response, "Backlog-Token"));
        } catch (IOException e) {
            throw new BenchmarkFailure("%s does not answer: %s; see %s".formatted(service.name(), e, service.log()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new BenchmarkFailure("A body could not be written", e);
        }
    }
}
