package dev.tandem.kit.relay;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.operations.Operators;
import dev.tandem.kit.query.QueryValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What those on call can do about the journal and its topic. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "How the service does, and what those on call can do about it")
class JournalOperations {
    private final RepublishOperation republishing;
    private final NewEpoch newEpoch;
    private final ErasePerson erasing;

    JournalOperations(RepublishOperation republishing, NewEpoch newEpoch, ErasePerson erasing) {
        this.republishing = republishing;
        this.newEpoch = newEpoch;
        this.erasing = erasing;
    }

    @POST
    @Path("/operations/republish")
    @RolesAllowed(Operators.ROLES)
    @Operation(
            operationId = "republish",
            summary = "Publishes the newest event of every aggregate again, of deleted ones too; can be repeated")
    public Republished republish(
            @Parameter(
                            description = "Only what lies on the partition of this id, that of a product",
                            schema = @Schema(implementation = UUID.class))
                    @RestQuery
                    String partition) {
        return republishing.of(Optional.ofNullable(partition)
                .map(text -> Reference.of(text).id().orElseThrow(() -> QueryValue.invalid("partition", "an id"))));
    }

    @POST
    @Path("/operations/new-epoch")
    @RolesAllowed(Operators.ROLES)
    @Operation(
            operationId = "beginNewEpoch",
            summary = "Makes what a restored database says the newest there is; can be repeated")
    public EpochResult newEpoch() {
        return newEpoch.begin();
    }

    @POST
    @Path("/operations/erasures")
    @RolesAllowed(Operators.ROLES)
    @Operation(
            operationId = "erasePerson",
            summary = "Takes somebody's name out of history, events and copies; can be repeated")
    public Erased erase(ErasureRequest request) {
        return erasing.of(request);
    }

    @Schema(description = "What is published again")
    public record Republished(
            @Schema(description = "How many events") int published) {}
}
