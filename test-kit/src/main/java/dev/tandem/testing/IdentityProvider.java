package dev.tandem.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** An OIDC provider as far as a service asks one: who it is, and the key of {@link BearerTokens}. */
public final class IdentityProvider implements AutoCloseable {
    private static final String PORT = "tandem.testing.identity-provider-port";

    private final HttpServer server;

    private IdentityProvider(HttpServer server) {
        this.server = server;
    }

    /** What makes a service ask it, whether it is there or not. */
    public static Map<String, String> configuration() {
        var configuration = new HashMap<>(BearerTokens.configuration());
        configuration.remove("quarkus.oidc.public-key");
        configuration.remove("quarkus.oidc.token.issuer");
        configuration.put("quarkus.oidc.auth-server-url", address());
        return configuration;
    }

    public static String address() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, Integer.toString(freePort()));
        }
        return "http://127.0.0.1:" + System.getProperty(PORT);
    }

    public static IdentityProvider start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 0);
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/sign-in"}
                    """.formatted(address())));
            server.createContext("/keys", exchange -> answer(exchange, BearerTokens.keySet()));
            server.start();
            return new IdentityProvider(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its machine takes connections, and that is all. */
    public static ServerSocket thatDoesNotAnswer() throws IOException {
        return new ServerSocket(port(), 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** There is one once the address was asked for. */
    private static int port() {
        return Objects.requireNonNull(Integer.getInteger(PORT));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
