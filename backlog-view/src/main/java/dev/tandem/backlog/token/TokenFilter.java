package dev.tandem.backlog.token;

import dev.tandem.kit.access.Owners;
import dev.tandem.kit.identity.Access;
import dev.tandem.kit.identity.CurrentAccess;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds a request until this copy has what its tokens name, for a bounded time and without a thread. */
class TokenFilter {
    private final WaitingRoom room;
    private final CurrentAccess access;
    private final Owners owners;

    TokenFilter(WaitingRoom room, CurrentAccess access, Owners owners) {
        this.room = room;
        this.access = access;
        this.owners = owners;
    }

    /** @return when the request may go on; null for at once */
    @ServerRequestFilter
    @Nullable
    Uni<Void> await(ContainerRequestContext request) {
        String header = request.getHeaderString(BacklogToken.HEADER);
        if (header == null) {
            return null;
        }
        var tokens = BacklogToken.parse(header);
        var reached = Uni.createFrom().completionStage(room.enter(tokens));
        var covered = access.get();
        return covered.all()
                ? reached
                : reached.emitOn(Infrastructure.getDefaultWorkerPool()).invoke(() -> requireCovered(tokens, covered));
    }

    /** Only now, since it must have been heard of; what the caller may not know of is never reached. */
    private void requireCovered(List<BacklogToken> tokens, Access covered) {
        tokens.stream()
                .filter(token -> !owners.isCovered(token.aggregate().id(), covered))
                .findFirst()
                .ifPresent(token -> {
                    throw WaitingRoom.notReached(token);
                });
    }
}
