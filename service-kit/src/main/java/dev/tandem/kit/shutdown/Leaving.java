package dev.tandem.kit.shutdown;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.RouterProblems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Once the service is asked to stop it takes no further request, so that those under way become fewer until none is left
 * and none has to be cut off.
 */
@ApplicationScoped
class Leaving {
    // Behind what reads bodies, so that a connection is never closed on a client that still sends.
    private static final int BEHIND_BODIES = RouterProblems.BEFORE_ALL + 20;

    private final RouterProblems problems;
    private volatile boolean leaving;

    Leaving(RouterProblems problems) {
        this.problems = problems;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void register(@Observes Router router) {
        router.route().order(BEHIND_BODIES).handler(this::refuse);
    }

    boolean hasBegun() {
        return leaving;
    }

    private void refuse(RoutingContext context) {
        if (leaving) {
            // A client that kept the connection would find it gone at its next request.
            context.response().putHeader("Connection", "close");
            problems.answer(
                    context,
                    KitProblem.STOPPING
                            .because("The service is about to stop; nothing was changed")
                            .retryAfter(5));
        } else {
            context.next();
        }
    }
}
