package dev.tandem.kit.database;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.problem.RouterProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses what needs the database before a thread is taken for it, for as long as the database is known to be away. */
@ApplicationScoped
class OutageRoute {
    private static final int BEHIND_BODIES = RouterProblems.BEFORE_ALL + 20;

    private final DatabaseWatch database;
    private final RouterProblems problems;

    OutageRoute(DatabaseWatch database, RouterProblems problems) {
        this.database = database;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(BEHIND_BODIES).handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        if (database.isAway()) {
            problems.answer(context, refusal());
        } else {
            context.next();
        }
    }

    static Refusal refusal() {
        return KitProblem.DATABASE_UNAVAILABLE
                .because("The database does not answer; nothing was changed")
                .retryAfter(2);
    }
}
