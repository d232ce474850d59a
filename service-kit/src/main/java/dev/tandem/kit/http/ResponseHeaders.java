package dev.tandem.kit.http;

import dev.tandem.kit.precondition.EntityTag;
import dev.tandem.kit.precondition.Versioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What mechanisms want to tell beside the body of a successful answer. */
@RequestScoped
public class ResponseHeaders {
    private final Map<String, String> headers = new LinkedHashMap<>();

    public void put(String name, String value) {
        headers.put(name, value);
    }

    public void describe(@Nullable Object entity) {
        if (entity instanceof Versioned versioned) {
            headers.putIfAbsent(HttpHeaders.ETAG, EntityTag.of(versioned));
        }
    }

    public Map<String, String> all() {
        return Map.copyOf(headers);
    }
}
