package dev.tandem.testing.notes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A target that somebody subscribes, and what it was told. */
final class Hook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    record Told(String id, String timestamp, String signature, String body, int answered) {
        JsonNode event() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isOf(Note note) {
            return event().path("subject").asText().equals("note:" + note.id());
        }

        int version() {
            return event().path("data").path("version").asInt();
        }

        boolean isTaken() {
            return answered / 100 == 2;
        }
    }

    /** @param status to answer an event with */
    Hook(ToIntFunction<JsonNode> status) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, status);
            }
        });
        server.start();
    }

    private void answer(HttpExchange exchange, ToIntFunction<JsonNode> status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int answered = status.applyAsInt(JSON.readTree(body));
        told.add(new Told(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                answered));
        byte[] words = ("answered " + answered).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answered, words.length);
        exchange.getResponseBody().write(words);
    }

    static Hook thatTakesAll() {
        return new Hook(event -> 200);
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    List<Told> told() {
        return told;
    }

    List<Told> toldOf(Note note) {
        return told.stream().filter(each -> each.isOf(note)).toList();
    }

    List<Integer> takenVersionsOf(Note note) {
        return toldOf(note).stream().filter(Told::isTaken).map(Told::version).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
