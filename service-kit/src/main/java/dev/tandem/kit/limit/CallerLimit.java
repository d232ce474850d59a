package dev.tandem.kit.limit;

import dev.tandem.kit.audit.Refusals;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what one caller asks for, from wherever, as soon as it is known who that is. */
class CallerLimit {
    private final Quota quota;
    private final SecurityIdentity identity;
    private final Refusals refusals;

    CallerLimit(LimitConfig config, SecurityIdentity identity, Refusals refusals) {
        this.quota = new Quota(
                "caller", config.requestsPerCaller(), config.window(), config.known(), TimeMeter.SYSTEM_NANOTIME);
        this.identity = identity;
        this.refusals = refusals;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void count(RoutingContext context) {
        // Elsewhere nobody need say who they are, and a token is not looked at.
        boolean needsACaller = context.request().path().startsWith("/api/");
        if (!quota.counts() || !needsACaller || identity.isAnonymous()) {
            return;
        }
        var state = quota.take(identity.getPrincipal().getName());
        RateHeaders.tell(context.response(), state);
        if (!state.taken()) {
            refusals.count(Refusals.Reason.TOO_MANY_REQUESTS);
            throw RateHeaders.refusal(state);
        }
    }
}
