package dev.tandem.kit.limit;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import io.vertx.core.http.HttpServerResponse;

/** How limits are told: structured fields, as draft-ietf-httpapi-ratelimit-headers has them; several have commas between. */
final class RateHeaders {
    static final String RATE = "RateLimit";
    static final String POLICY = "RateLimit-Policy";

    private RateHeaders() {}

    static String policy(Quota quota) {
        return "\"%s\";q=%d;w=%d".formatted(quota.name(), quota.most(), quota.windowSeconds());
    }

    static String rate(Quota.State state) {
        return "\"%s\";r=%d;t=%d".formatted(state.quota().name(), state.left(), state.full());
    }

    /** Beside what another quota told already. */
    static void tell(HttpServerResponse response, Quota.State state) {
        add(response, POLICY, policy(state.quota()));
        add(response, RATE, rate(state));
    }

    private static void add(HttpServerResponse response, String name, String item) {
        String told = response.headers().get(name);
        response.putHeader(name, told == null ? item : told + ", " + item);
    }

    static Refusal refusal(Quota.State state) {
        var quota = state.quota();
        return KitProblem.TOO_MANY_REQUESTS
                .because("More than %d requests in %d s; nothing was changed", quota.most(), quota.windowSeconds())
                .with("quota", quota.name())
                .with("most", quota.most())
                .with("seconds", quota.windowSeconds())
                .retryAfter(Math.toIntExact(Math.max(1, state.next())));
    }
}
