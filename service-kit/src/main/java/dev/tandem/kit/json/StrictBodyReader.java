package dev.tandem.kit.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The one way in for JSON bodies. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class StrictBodyReader implements MessageBodyReader<Object> {
    private static final byte[] EMPTY = {'{', '}'};

    private final StrictJson json;

    StrictBodyReader(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == MergePatch.class;
    }

    /** Of which nothing can be said, so that it may be left out. */
    private static boolean isEmpty(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 0;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0 && isEmpty(type)) {
            bytes = EMPTY;
        }
        return ((Class<?>) type) == MergePatch.class ? json.patch(bytes) : json.read(json.parse(bytes), type);
    }
}
