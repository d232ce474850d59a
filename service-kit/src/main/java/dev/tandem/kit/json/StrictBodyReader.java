package dev.tandem.kit.json;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
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
        if (((Class<?>) type) == MergePatch.class) {
            return json.patch(bytes);
        }
        return bytes.length == 0 ? nothing(type) : json.read(json.parse(bytes), type);
    }

    /** A body in which nothing must be said may be left out. */
    private Object nothing(Class<Object> type) {
        try {
            return json.read(json.parse(EMPTY), type);
        } catch (Refusal incomplete) {
            throw KitProblem.MALFORMED_REQUEST.because("The body is missing");
        }
    }
}
