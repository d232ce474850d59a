package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one client may do to the others: nothing. */
class HostileClientsTest {
    private static final TestStack tandem = TestStack.shared();

    @Test
    void bodiesMadeToFillTheHeapAreRefusedAndEverythingWorksOn() {
        tandem.create("BOMB");
        String small = "{\"name\":[" + "{},".repeat(600_000) + "{}]}";
        String large = "{\"name\":[" + "{},".repeat(7_000_000) + "{}]}";

        var refusals = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? small : large)
                .map(body -> tandem.product().postText("/products", body))
                .toList();

        assertThat(refusals).contains(400, 413).isSubsetOf(400, 413);
        tandem.product()
                .post("/products/BOMB/features", Map.of("title", "Afterwards"))
                .then()
                .statusCode(201);
        tandem.awaitEqualCopies("BOMB", 1);
    }

    @Test
    void bodiesThatTrickleInHoldUpNobodyElse() throws IOException {
        tandem.create("TRICKLE");
        URI url = tandem.stack().product().url();
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                var socket = new Socket(url.getHost(), url.getPort());
                sockets.add(socket);
                socket.getOutputStream()
                        .write("""
                        POST /api/v1/products/TRICKLE/features HTTP/1.1\r
                        Host: %s:%d\r
                        Content-Type: application/json\r
                        Content-Length: 1000\r
                        \r
                        {""".formatted(url.getHost(), url.getPort()).getBytes(StandardCharsets.US_ASCII));
            }
            // While all of them hold on, and long before the last of them would be given up.
            tandem.product()
                    .within(Duration.ofSeconds(20))
                    .post("/products/TRICKLE/features", Map.of("title", "An honest one"))
                    .then()
                    .statusCode(201);
            tandem.awaitEqualCopies("TRICKLE", 1);
            await().atMost(Duration.ofSeconds(60)).until(() -> isAnsweredOrClosed(sockets.get(0)));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** A body that never comes is not waited for without end. */
    private static boolean isAnsweredOrClosed(Socket socket) throws IOException {
        socket.setSoTimeout(1000);
        try {
            var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return start.isEmpty() || start.startsWith("HTTP/1.1 408");
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }
}
