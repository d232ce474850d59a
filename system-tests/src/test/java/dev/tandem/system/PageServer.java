package dev.tandem.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Serves a page and what it loads, from an origin of its own, and hears what the page says. */
final class PageServer implements AutoCloseable {
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "js", "text/javascript", "mjs", "text/javascript");

    private final HttpServer server;
    private final List<JsonNode> said = new CopyOnWriteArrayList<>();

    /** @param folders by the path that they are served below */
    PageServer(Map<String, Path> folders) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.forEach((path, folder) -> server.createContext(path, exchange -> serve(exchange, path, folder)));
        server.createContext("/said", this::hear);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<JsonNode> said() {
        return said;
    }

    private static void serve(HttpExchange exchange, String path, Path folder) throws IOException {
        var file = folder.resolve(exchange.getRequestURI().getPath().substring(path.length()));
        String type = TYPES.get(file.toString().replaceAll(".*[.]", ""));
        if (type == null || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private void hear(HttpExchange exchange) throws IOException {
        said.add(new ObjectMapper().readTree(exchange.getRequestBody()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
