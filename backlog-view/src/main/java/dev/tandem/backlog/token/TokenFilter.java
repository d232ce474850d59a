package dev.tandem.backlog.token;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds a request until this copy has what its tokens name, for a bounded time and without a thread. */
class TokenFilter {
    private final WaitingRoom room;

    TokenFilter(WaitingRoom room) {
        this.room = room;
    }

    /** @return when the request may go on; null for at once */
    @ServerRequestFilter
    @Nullable
    Uni<Void> await(ContainerRequestContext request) {
        String header = request.getHeaderString(BacklogToken.HEADER);
        if (header == null) {
            return null;
        }
        var waiting = room.enter(BacklogToken.parse(header));
        return Uni.createFrom().completionStage(waiting);
    }
}
