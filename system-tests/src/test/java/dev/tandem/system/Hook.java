package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A target that somebody subscribes, and the events that it took, in the order in which it took them. */
final class Hook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();

    /** @param takes whether it answers 204 and not 500 */
    Hook(Predicate<JsonNode> takes) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                var event = JSON.readTree(exchange.getRequestBody());
                boolean isTaken = takes.test(event);
                if (isTaken) {
                    taken.add(event);
                }
                exchange.sendResponseHeaders(isTaken ? 204 : 500, -1);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    List<JsonNode> taken() {
        return taken;
    }

    List<Integer> versionsOf(String subject) {
        return taken.stream()
                .filter(event -> event.path("subject").asText().equals(subject))
                .map(event -> event.path("data").path("version").asInt())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
