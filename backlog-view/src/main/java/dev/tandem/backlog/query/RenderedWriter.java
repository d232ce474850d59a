package dev.tandem.backlog.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends bytes that are ready; compressed, where the client takes that. */
@Provider
class RenderedWriter implements ServerMessageBodyWriter<Rendered> {
    private final HttpHeaders request;

    RenderedWriter(HttpHeaders request) {
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == Rendered.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == Rendered.class;
    }

    @Override
    public void writeResponse(Rendered page, Type genericType, ServerRequestContext context) {
        var response = context.serverResponse();
        if (takesGzip(request)) {
            response.setResponseHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.end(page.compressed());
        } else {
            response.end(page.json());
        }
    }

    /** Whether the client takes an answer compressed. */
    static boolean takesGzip(HttpHeaders request) {
        String encodings = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    @Override
    public void writeTo(
            Rendered page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(page.json());
    }
}
