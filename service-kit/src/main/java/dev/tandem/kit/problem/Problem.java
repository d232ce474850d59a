package dev.tandem.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
        @JsonAnyGetter Map<String, @Nullable Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static RestResponse<Problem> response(Refusal refusal, String path) {
        var type = refusal.type();
        var builder = ResponseBuilder.<Problem>create(type.status())
                .entity(of(refusal, path))
                .type(MediaType.valueOf(MEDIA_TYPE));
        refusal.headers().forEach(builder::header);
        return builder.build();
    }

    static Problem of(Refusal refusal, @Nullable String path) {
        var type = refusal.type();
        return new Problem(type.uri(), type.title(), type.status(), refusal.getMessage(), path, refusal.facts());
    }
}
