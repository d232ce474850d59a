package dev.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Speaks to one of the services, and turns what goes wrong into a sentence. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String name;
    private final URI url;
    private final String token;

    /** @param token a bearer token, or null for the open access of a local stack */
    ApiClient(String name, URI url, String token) {
        this.name = name;
        this.url = url;
        this.token = token;
    }

    record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        String header(String header) {
            return response.headers().firstValue(header).orElse(null);
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer postJson(String path, Map<String, ?> body) {
        try {
            return post(path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), null);
        } catch (IOException e) {
            throw new StackFailure("The request could not be written: " + e.getMessage(), e);
        }
    }

    /** @param after the Backlog-Token of a write that this one builds on, or null */
    Answer post(String path, String contentType, BodyPublisher body, String after) {
        var request = request(path).header("Content-Type", contentType).POST(body);
        if (after != null) {
            request.header("Backlog-Token", after);
        }
        return send(request);
    }

    /** The answer's sentence, where it is a refusal. */
    StackFailure refusal(Answer answer) {
        String detail = answer.body().path("detail").asText("no reason given");
        return new StackFailure("%s refuses (%d): %s".formatted(name, answer.status(), detail));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofMinutes(1));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new StackFailure("%s does not answer at %s: start it with ./tandem up".formatted(name, url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while %s worked".formatted(name), e);
        }
    }
}
