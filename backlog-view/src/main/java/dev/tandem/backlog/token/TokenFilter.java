package dev.tandem.backlog.token;

import dev.tandem.backlog.projection.AppliedVersions;
import dev.tandem.backlog.projection.BacklogSignals;
import dev.tandem.kit.http.problem.KitProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a request until this copy has what its tokens name, for a bounded time. */
class TokenFilter {
    // Another replica may be the one that applies it, and its signals do not reach here.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final AppliedVersions versions;
    private final BacklogSignals signals;
    private final Duration patience;

    TokenFilter(
            AppliedVersions versions,
            BacklogSignals signals,
            @ConfigProperty(name = "tandem.backlog.token-patience", defaultValue = "3s") Duration patience) {
        this.versions = versions;
        this.signals = signals;
        this.patience = patience;
    }

    @ServerRequestFilter
    void await(ContainerRequestContext request) {
        String header = request.getHeaderString(BacklogToken.HEADER);
        if (header == null) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (BacklogToken token : BacklogToken.parse(header)) {
            while (versions.of(token.kind(), token.id()) < token.version()) {
                if (System.nanoTime() > deadline) {
                    throw KitProblem.NOT_CAUGHT_UP
                            .because("%s:%s has not reached version %d here", token.kind(), token.id(), token.version())
                            .retryAfter(1);
                }
                signals.await(LOOK_AGAIN);
            }
        }
    }
}
