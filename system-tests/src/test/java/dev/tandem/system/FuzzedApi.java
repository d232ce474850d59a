package dev.tandem.system;

import dev.tandem.local.LocalService;
import dev.tandem.system.AnswerSchemas.Answer;
import dev.tandem.system.ApiDocument.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service whose answers are held against its document here, and timed; nothing stands between. */
final class FuzzedApi implements CheckedApi {
    static final int NO_ANSWER = 0;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private HttpClient client = connected();
    private final URI url;
    private final ApiDocument document;
    private final AnswerSchemas schemas;
    private final Latencies latencies;
    private final List<Call> calls = new ArrayList<>();
    private String token;
    private String location;

    FuzzedApi(LocalService service, ApiDocument document, Latencies latencies) {
        this.url = service.url();
        this.document = document;
        this.schemas = new AnswerSchemas(document);
        this.latencies = latencies;
    }

    private static HttpClient connected() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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

    /** Where the last call made something. */
    Optional<String> location() {
        return Optional.ofNullable(location);
    }

    URI url() {
        return url;
    }

    @Override
    public Call send(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(url + request.path())).timeout(TIMEOUT);
        request.headers().forEach(builder::header);
        builder.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(RawUtf8.of(request.body())));
        var operation = document.find(request.method(), request.path());
        try {
            long start = System.nanoTime();
            var response = client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
            String mediaType = response.headers()
                    .firstValue("Content-Type")
                    .map(type -> type.replaceAll(";.*", ""))
                    .orElse("");
            String body = bodyOf(response, mediaType);
            latencies.add(operation.map(Operation::id).orElse("none"), System.nanoTime() - start);
            response.headers().firstValue("Backlog-Token").ifPresent(given -> token = given);
            location = response.headers()
                    .firstValue("Location")
                    .map(given -> URI.create(given).getPath())
                    .orElse(null);
            var headers = response.headers().map().keySet();
            var answer = new Answer(response.statusCode(), mediaType, headers, body);
            var call = new Call(
                    request,
                    response.statusCode(),
                    body,
                    operation
                            .map(known -> schemas.violations(known, answer))
                            .orElseGet(() -> schemas.violationsOfNoOperation(answer)));
            calls.add(call);
            if (call.status() == AnswerSchemas.TOO_LONG) {
                // The HTTP layer closes the connection without saying so, and the next call would find out.
                client = connected();
            }
            return call;
        } catch (IOException e) {
            var call = new Call(request, NO_ANSWER, "", List.of("response: none, " + e));
            calls.add(call);
            return call;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A stream has no end, so that it began is enough. */
    private static String bodyOf(HttpResponse<InputStream> response, String mediaType) throws IOException {
        try (var body = response.body()) {
            return mediaType.equals("text/event-stream")
                    ? "a stream"
                    : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
