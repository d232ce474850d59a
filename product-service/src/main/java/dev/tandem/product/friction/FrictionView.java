package dev.tandem.product.friction;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that gets in the way, and what is done about it")
public record FrictionView(
        UUID id,
        UUID productId,
        String what,
        String impact,
        @Schema(nullable = true) @Nullable String action,
        FrictionStatus status,
        Person raisedBy,
        Person statusBy,
        Instant statusAt,
        Places places,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static FrictionView of(Friction friction) {
        var fields = friction.fields();
        return new FrictionView(
                friction.id(),
                friction.productId(),
                fields.what(),
                fields.impact(),
                fields.action(),
                fields.status(),
                friction.raisedBy(),
                friction.statusBy(),
                friction.statusAt(),
                friction.places(),
                friction.createdAt(),
                friction.updatedAt(),
                friction.version());
    }
}
