package dev.tandem.kit.database;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what came before the outage was known and has waited for its thread since: it would keep the thread from
 * requests that need no database.
 */
class OutageFilter {
    private final DatabaseWatch database;

    OutageFilter(DatabaseWatch database) {
        this.database = database;
    }

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        if (database.isAway() && request.getUriInfo().getPath().startsWith("/api/")) {
            throw OutageRoute.refusal();
        }
    }
}
