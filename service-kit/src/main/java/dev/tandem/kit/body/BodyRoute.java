package dev.tandem.kit.body;

import dev.tandem.kit.problem.RouterProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Has every body read on the event loop, so that one which trickles in holds no thread that others wait for. */
@ApplicationScoped
class BodyRoute {
    // Ahead of the framework's own check, which answers without a body, and behind what refuses without reading one.
    private static final int ORDER = RouterProblems.BEFORE_ALL + 10;
    private static final String FILE = "text/csv";

    private final Bounds json;
    private final Bounds file;
    private final RouterProblems problems;

    BodyRoute(BodyConfig config, RouterProblems problems) {
        this.json = new Bounds(config.json());
        this.file = new Bounds(config.file());
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::read);
    }

    private void read(RoutingContext context) {
        var headers = context.request().headers();
        if (headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            new ArrivingBody(context, boundsOf(context), problems).read();
        } else {
            context.next();
        }
    }

    private Bounds boundsOf(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, FILE, 0, FILE.length()) ? file : json;
    }
}
