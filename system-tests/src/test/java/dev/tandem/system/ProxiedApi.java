package dev.tandem.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.local.LocalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A service behind a validating proxy; keeps every call with what the validator said of it. */
final class ProxiedApi implements CheckedApi, AutoCloseable {
    /** The local stack asks nobody for a token. */
    private static final String OPEN_TO_ALL = "request: Invalid security scheme used";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ApiDocument document;
    private final Process prism;
    private final URI url;
    private final List<Call> calls = new ArrayList<>();
    private String token;

    ProxiedApi(NpmTools tools, LocalService service, ApiDocument document) {
        int port = freePort();
        this.document = document;
        this.prism = tools.prism(document.file(), service.url(), port);
        this.url = URI.create("http://127.0.0.1:" + port);
        await().atMost(Duration.ofSeconds(60)).until(() -> isOpen(port));
    }

    @Override
    public ApiDocument document() {
        return document;
    }

    @Override
    public List<Call> calls() {
        return calls;
    }

    @Override
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    @Override
    public Call send(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(url + request.path()));
        request.headers().forEach(builder::header);
        builder.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(request.body()));
        try {
            var response = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Backlog-Token").ifPresent(given -> token = given);
            var call = new Call(
                    request,
                    response.statusCode(),
                    response.body(),
                    response.headers().allValues("sl-violations").stream()
                            .flatMap(ProxiedApi::violations)
                            .filter(each -> !each.equals(OPEN_TO_ALL))
                            .toList());
            calls.add(call);
            return call;
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> violations(String header) {
        return StreamSupport.stream(parse(header).spliterator(), false)
                .map(each -> String.join(
                                ".",
                                StreamSupport.stream(each.path("location").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .toList())
                        + ": " + each.path("message").asText());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOpen(int port) {
        if (!prism.isAlive()) {
            throw new IllegalStateException("prism did not start for " + document.file());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        prism.destroy();
    }
}
