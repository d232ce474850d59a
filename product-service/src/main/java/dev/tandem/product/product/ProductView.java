package dev.tandem.product.product;

import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
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

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static ProductView of(Product product) {
        var fields = product.fields();
        return new ProductView(
                product.id(),
                product.key(),
                fields.name(),
                fields.description(),
                Boolean.TRUE.equals(fields.archived()),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
