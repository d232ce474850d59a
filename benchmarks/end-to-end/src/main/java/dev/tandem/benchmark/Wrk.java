package dev.tandem.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Load by wrk, in one thread, so that most of the machine is left to what is measured. */
final class Wrk {
    private final Path directory;
    private final int seconds;

    /** @param directory where scripts and requests are written */
    Wrk(Path directory, int seconds) {
        this.directory = directory;
        this.seconds = seconds;
        try (InputStream script = Wrk.class.getResourceAsStream("/wrk.lua")) {
            Files.createDirectories(directory);
            Files.copy(script, directory.resolve("wrk.lua"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BenchmarkFailure("wrk's script could not be written", e);
        }
    }

    /** Latencies are in milliseconds. */
    record Load(long requests, double seconds, double bytes, double p50, double p99) {
        double perSecond() {
            return requests / seconds;
        }
    }

    /** What is sent in turn; the next run goes on where this one ended. */
    final class Plan {
        private final URI url;
        private final Path file;
        private long first;

        private Plan(String name, URI url, List<Request> requests) {
            this.url = url;
            this.file = directory.resolve(name + ".requests");
            try {
                Files.write(file, requests.stream().map(Request::line).toList());
            } catch (IOException e) {
                throw new BenchmarkFailure("The requests could not be written", e);
            }
        }

        Load run(int clients) {
            var load = send(url, file, first, clients);
            first += load.requests();
            return load;
        }
    }

    Plan plan(String name, URI url, List<Request> requests) {
        return new Plan(name, url, requests);
    }

    private Load send(URI url, Path file, long first, int clients) {
        var command = List.of(
                "wrk",
                "--threads=1",
                "--connections=" + clients,
                "--duration=" + seconds + "s",
                "--timeout=120s",
                "--script=" + directory.resolve("wrk.lua"),
                url.toString(),
                "--",
                file.toString(),
                Long.toString(first));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.lines()
                    .filter(line -> line.startsWith("result "))
                    .findFirst()
                    .map(line -> result(line.substring("result ".length()), file))
                    .orElseThrow(() -> new BenchmarkFailure("wrk says: " + said));
        } catch (IOException e) {
            throw new BenchmarkFailure("wrk could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailure("Interrupted", e);
        }
    }

    private static Load result(String json, Path file) {
        JsonNode result;
        try {
            result = Api.JSON.readTree(json);
        } catch (IOException e) {
            throw new BenchmarkFailure("wrk says what cannot be read: " + json, e);
        }
        long requests = result.path("requests").asLong();
        long failed = result.path("refused").asLong() + result.path("broken").asLong();
        if (requests == 0 || failed > 0) {
            throw new BenchmarkFailure(
                    "%d of %d requests of %s failed".formatted(failed, requests, file.getFileName()));
        }
        return new Load(
                requests,
                result.path("micros").asLong() / 1e6,
                result.path("bytes").asDouble() / requests,
                result.path("p50").asLong() / 1e3,
                result.path("p99").asLong() / 1e3);
    }
}
