package dev.tandem.product.release;

import dev.tandem.model.ready.ReadyCheck;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A feature that cannot be promised as it is")
public record UnreadyFeature(
        @Schema(examples = "PAY-12") String feature,

        @Schema(description = "What it lacks of the product's definition of ready; that others block it does not count")
        List<ReadyCheck> notReady) {}
