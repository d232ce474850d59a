package dev.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** What Java cannot send by itself. */
final class Signals {
    private Signals() {}

    static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It stands still and keeps its connections open, as on a machine that is paused; its own processes too. */
    static void freeze(ProcessHandle process) {
        toAll("STOP", process);
    }

    static void thaw(ProcessHandle process) {
        toAll("CONT", process);
    }

    private static void toAll(String signal, ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).forEach(each -> send(signal, each));
    }
}
