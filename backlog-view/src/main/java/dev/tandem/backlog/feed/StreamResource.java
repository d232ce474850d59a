package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.backlog.query.Since;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.model.role.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/products/{product}/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed(Roles.READERS)
@Tag(name = "Feed")
class StreamResource {
    private final CurrentProducts products;
    private final FeedHeads heads;
    private final Streams streams;
    private final CurrentActor actor;

    StreamResource(CurrentProducts products, FeedHeads heads, Streams streams, CurrentActor actor) {
        this.products = products;
        this.heads = heads;
        this.streams = streams;
        this.actor = actor;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "followProduct",
            summary = "The changes of a product, live",
            description =
                    "Server-sent events: `event` is the kind, `data` an item as `GET …/changes` lists it, `id` the place behind it. The first event is `start`, with the place where the stream begins. A client that was cut off sends the last `id` as `Last-Event-ID`, as browsers do by themselves, and misses nothing and sees nothing twice. `reset` says that the copy was made again: read the product anew. A stream ends after an hour, and when the service stops; come again.")
    @APIResponse(
            responseCode = "200",
            description = "Events, for as long as both ends like",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "event-stream",
                                            maxLength = Integer.MAX_VALUE)))
    @APIResponse(responseCode = "410", ref = "RefusedByRule")
    public Multi<OutboundSseEvent> follow(
            @RestPath String product,
            @RestHeader("Last-Event-ID") @Parameter(description = "The id of the last event that was seen") @Nullable
                    String lastEventId,
            @RestQuery
                    @Parameter(
                            description = "Where to begin, as for `GET …/changes`; without it and `Last-Event-ID`, now")
                    @Nullable
                    String since,
            @Context Sse sse) {
        var id = products.id(product);
        var seen = Since.readOrNull(lastEventId == null || lastEventId.isEmpty() ? since : lastEventId, id);
        // Also where it cannot be gone on from: told by the status, while there still is one.
        return streams.follow(heads.beginning(id, seen), actor.get().name(), sse);
    }
}
