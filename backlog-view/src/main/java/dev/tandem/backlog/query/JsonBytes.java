package dev.tandem.backlog.query;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON that is put together from parts that are JSON already. */
public final class JsonBytes extends ByteArrayOutputStream {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    public JsonBytes(int size) {
        super(size);
    }

    /** As it is. */
    public JsonBytes raw(byte[] json) {
        write(json, 0, json.length);
        return this;
    }

    public JsonBytes raw(String json) {
        return raw(json.getBytes(StandardCharsets.UTF_8));
    }

    public JsonBytes text(@Nullable String text) {
        if (text == null) {
            return raw("null");
        }
        write('"');
        raw(ENCODER.quoteAsUTF8(text));
        write('"');
        return this;
    }

    public JsonBytes value(@Nullable Object number) {
        return raw(String.valueOf(number));
    }
}
