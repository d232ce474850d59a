package dev.tandem.kit.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** A name by which caller and log mean the same request: the caller's own, where it is fit to stand in a line of the log. */
@ApplicationScoped
class RequestId {
    /** Ahead of what refuses too, so that each refusal has its name. */
    static final int AHEAD_OF_ALL = -4_000_000;

    private static final String HEADER = "X-Request-Id";
    /** As the log's format calls it. */
    private static final String IN_LOG = "requestId";

    private static final Pattern FIT = Pattern.compile("[\\x21-\\x7e]{1,128}");

    void register(@Observes Router router) {
        router.route().order(AHEAD_OF_ALL).handler(RequestId::name);
    }

    private static void name(RoutingContext context) {
        String id = fitOrNew(context.request().getHeader(HEADER));
        MDC.put(IN_LOG, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    private static String fitOrNew(@Nullable String given) {
        return given != null && FIT.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
