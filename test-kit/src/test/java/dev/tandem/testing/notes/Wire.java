package dev.tandem.testing.notes;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends what no client library would. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(20_000);
    }

    /** A POST that says how long its body is, or that it comes in chunks. */
    static Wire post(String path, String lengthOrChunks) throws IOException {
        return new Wire().send("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                %s\r
                \r
                """.formatted(path, lengthOrChunks));
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** The start of what comes, or nothing where the connection was closed. */
    String read(int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
