package dev.tandem.system;

import dev.tandem.system.CheckedApi.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The command that sends a request again; a body that no terminal shows is kept in a file. */
record Curl(URI url, Request request) {
    private static final int LONGEST_SHOWN = 2_000;
    private static final Path BODIES = Path.of("target", "fuzz");

    @Override
    public String toString() {
        String headers = request.headers().entrySet().stream()
                .map(header -> " -H "
                        + quoted(header.getKey() + (header.getValue().isEmpty() ? ";" : ": " + header.getValue())))
                .collect(Collectors.joining());
        return "curl -si -X " + request.method() + " " + quoted(url + request.path()) + headers + body();
    }

    private String body() {
        String body = request.body();
        if (body == null) {
            return "";
        }
        boolean shown = body.length() <= LONGEST_SHOWN && body.chars().allMatch(c -> c >= ' ' && c < 127);
        return " --data-binary " + (shown && !body.startsWith("@") ? quoted(body) : "@" + file(body));
    }

    private static Path file(String body) {
        try {
            return Files.write(
                            Files.createDirectories(BODIES).resolve(Integer.toHexString(body.hashCode())),
                            RawUtf8.of(body))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
