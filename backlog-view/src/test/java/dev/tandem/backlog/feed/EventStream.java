package dev.tandem.backlog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client that follows a stream of server-sent events. */
final class EventStream implements AutoCloseable {
    private final Stream<String> body;
    private final Iterator<String> lines;

    record Message(@Nullable String event, @Nullable String id, String data) {}

    private EventStream(Stream<String> body) {
        this.body = body;
        this.lines = body.iterator();
    }

    static EventStream open(String url, @Nullable String lastEventId) {
        var response = send(url, lastEventId);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new EventStream(response.body());
    }

    static HttpResponse<Stream<String>> send(String url, @Nullable String lastEventId) {
        return lastEventId == null ? send(request(url)) : send(request(url).header("Last-Event-ID", lastEventId));
    }

    static HttpResponse<Stream<String>> sendAs(String actor, String url) {
        return send(request(url).header("Tandem-Actor", actor));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
    }

    private static HttpResponse<Stream<String>> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next one that is no comment. */
    Message next() {
        String event = null;
        String id = null;
        List<String> data = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isEmpty() && !data.isEmpty()) {
                return new Message(event, id, String.join("\n", data));
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.add(line.substring(5).strip());
            }
        }
        throw new AssertionError("The stream has ended");
    }

    boolean hasEnded() {
        while (lines.hasNext()) {
            if (!lines.next().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        body.close();
    }
}
