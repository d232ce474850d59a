package dev.tandem.kit.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the HTTP layer refuses before any resource is asked. */
@ApplicationScoped
public class RouterProblems {
    // Ahead of the framework's own check, which answers without a body.
    private static final int BEFORE_ALL = -1_000_000;

    private final ObjectMapper mapper;
    private final long largestBody;

    RouterProblems(
            ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.mapper = mapper;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.errorHandler(
                400, context -> answer(context, KitProblem.MALFORMED_REQUEST.because("The request cannot be read")));
        router.route().order(BEFORE_ALL).handler(this::refuseLargeBody);
    }

    private void refuseLargeBody(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largestBody) {
            // The rest of the body is not read, so nothing else can come over this connection.
            context.response().putHeader("Connection", "close");
            context.addEndHandler(sent -> context.request().connection().close());
            answer(context, KitProblem.BODY_TOO_LARGE.because("The body is larger than %d bytes", largestBody));
        } else {
            context.next();
        }
    }

    public void answer(RoutingContext context, Refusal refusal) {
        try {
            // The path is left out: it is what could not be read.
            String body = mapper.writeValueAsString(Problem.of(refusal, null));
            context.response()
                    .setStatusCode(refusal.type().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
