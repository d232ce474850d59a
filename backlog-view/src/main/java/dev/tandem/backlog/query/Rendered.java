package dev.tandem.backlog.query;

import dev.tandem.kit.page.Continued;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer as it goes over the wire. It knows no host and no caller, so it can be kept for the next. */
public final class Rendered implements Continued {
    private final byte[] json;
    private final @Nullable String next;
    private volatile byte @Nullable [] compressed;

    public Rendered(byte[] json, @Nullable String next) {
        this.json = json;
        this.next = next;
    }

    @Override
    public @Nullable String next() {
        return next;
    }

    byte[] json() {
        return json;
    }

    /** Made for the first who takes it. Two may make it at once, which does no harm. */
    byte[] compressed() {
        var made = compressed;
        if (made == null) {
            made = compress(json);
            compressed = made;
        }
        return made;
    }

    /** With what compressing it may add. */
    int size() {
        return json.length + json.length / 4;
    }

    private static byte[] compress(byte[] json) {
        var out = new ByteArrayOutputStream(json.length / 4);
        try (var gzip = new Fast(out)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written to", e);
        }
        return out.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
