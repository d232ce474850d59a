package dev.tandem.product.product;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.ready.ReadyCheck;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that is built and has one backlog")
public record ProductView(
        UUID id,
        @Schema(examples = "PAY") String key,
        @Schema(examples = "Payments") String name,
        @Schema(nullable = true) @Nullable String description,

        @Schema(description = "Kept for reading: nothing in it changes")
        boolean archived,

        @Schema(
                description = "All that items are asked for before they go into a sprint",
                examples = "[\"ESTIMATED\", \"UNBLOCKED\", \"FITS\", \"DEFINED\"]")
        List<ReadyCheck> definitionOfReady,

        @Schema(nullable = true, description = "Why it is as it is") @Nullable
        String definitionOfReadyReason,

        PromisesView promises,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static ProductView of(Product product, PromisesView promises) {
        var fields = product.fields();
        return new ProductView(
                product.id(),
                product.key(),
                fields.name(),
                fields.description(),
                Boolean.TRUE.equals(fields.archived()),
                fields.ready().list(),
                fields.definitionOfReadyReason(),
                promises,
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }

    @Override
    public @Nullable Object alsoShown() {
        return promises.equals(PromisesView.NONE) ? null : promises;
    }
}
