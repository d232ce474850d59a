package dev.tandem.kit.limit;

import dev.tandem.kit.audit.Refusals;
import dev.tandem.kit.problem.RouterProblems;
import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts what comes from one address before anything is done for it, its body not read and its token not looked at. */
@ApplicationScoped
class AddressLimit {
    // Behind what names the request and lets pages read its refusals.
    private static final int AHEAD_OF_BODIES = RouterProblems.BEFORE_ALL - 500_000;

    private final Quota quota;
    private final RouterProblems problems;
    private final Refusals refusals;

    AddressLimit(LimitConfig config, RouterProblems problems, Refusals refusals) {
        this.quota = new Quota(
                "address", config.requestsPerAddress(), config.window(), config.known(), TimeMeter.SYSTEM_NANOTIME);
        this.problems = problems;
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        if (quota.counts()) {
            router.route().order(AHEAD_OF_BODIES).handler(this::count);
        }
    }

    private void count(RoutingContext context) {
        var state = quota.take(SourceAddress.of(context.request().remoteAddress()));
        RateHeaders.tell(context.response(), state);
        if (state.taken()) {
            context.next();
        } else {
            refusals.count(Refusals.Reason.TOO_MANY_REQUESTS);
            problems.answer(context, RateHeaders.refusal(state));
        }
    }
}
