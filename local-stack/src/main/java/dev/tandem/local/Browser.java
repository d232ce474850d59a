package dev.tandem.local;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Opens a page where there is a desktop; elsewhere its address was printed. */
final class Browser {
    private Browser() {}

    static void open(URI page) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", page.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            // The address stands above.
        }
    }
}
