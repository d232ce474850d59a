package dev.tandem.kit.http;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer to a request that made something: what was made, and where it is from now on. */
public final class Created {
    private Created() {}

    /** @param path within the API, such as {@code /goals/7} */
    public static <T> RestResponse<T> at(String path, T view) {
        return ResponseBuilder.<T>created(URI.create("/api/v1" + path))
                .entity(view)
                .build();
    }
}
