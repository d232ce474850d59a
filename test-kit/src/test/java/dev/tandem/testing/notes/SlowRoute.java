package dev.tandem.testing.notes;

import dev.tandem.kit.problem.RouterProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers when a test wants it to. */
@ApplicationScoped
class SlowRoute {
    static final String PATH = "/slow";

    private final Queue<RoutingContext> waiting = new ConcurrentLinkedQueue<>();

    void register(@Observes Router router) {
        router.route(PATH).order(RouterProblems.BEFORE_ALL + 100).handler(waiting::add);
    }

    int waiting() {
        return waiting.size();
    }

    void answerAll() {
        for (var each = waiting.poll(); each != null; each = waiting.poll()) {
            each.response().end();
        }
    }
}
