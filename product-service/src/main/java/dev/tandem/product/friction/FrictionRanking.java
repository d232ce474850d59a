package dev.tandem.product.friction;

import dev.tandem.model.agreement.SharedRanking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How one's own side ranks what gets in the way, the worst first",
        additionalProperties = Schema.False.class)
public record FrictionRanking(
        @NotNull
        @Size(max = SharedRanking.MOST)
        @Schema(description = "Ids of frictions that are not solved, each once; what is not named is not ranked")
        List<@NotNull UUID> items) {}
