package dev.tandem.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the HTTP layer refuses before any resource is asked. */
@ApplicationScoped
public class RouterProblems {
    /** Where the routes stand that look at a request before the framework does. */
    public static final int BEFORE_ALL = -1_000_000;

    /** A client that still sends reads the answer only when it is through; one that never is, is not waited for. */
    private static final Duration LINGERING = Duration.ofSeconds(2);

    private final ObjectMapper mapper;

    RouterProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        // The path is left out: it is what could not be read.
        router.errorHandler(
                400,
                context -> answer(context, KitProblem.MALFORMED_REQUEST.because("The request cannot be read"), null));
    }

    /** Answers instead of the resource. */
    public void answer(RoutingContext context, Refusal refusal) {
        answer(context, refusal, context.request().path());
    }

    /** The same while a body arrives: what is left of it is thrown away, and nothing else can come over the connection. */
    public void answerAndClose(RoutingContext context, Refusal refusal) {
        HttpServerRequest request = context.request();
        Runnable close = () -> request.connection().close();
        long timer = context.vertx().setTimer(LINGERING.toMillis(), late -> close.run());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.handler(rest -> {});
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            close.run();
        });
        context.response().putHeader("Connection", "close");
        answer(context, refusal);
        request.resume();
    }

    private void answer(RoutingContext context, Refusal refusal, @Nullable String path) {
        try {
            String body = mapper.writeValueAsString(Problem.of(refusal, path));
            var response = context.response();
            refusal.headers().forEach(response::putHeader);
            response.setStatusCode(refusal.type().status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
