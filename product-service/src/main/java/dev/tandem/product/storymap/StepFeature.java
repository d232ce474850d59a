package dev.tandem.product.storymap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A feature that hangs on a step")
public record StepFeature(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        String title,
        @Schema(examples = "PROPOSED") String status,
        @JsonIgnore @Schema(hidden = true) UUID stepId,
        @JsonIgnore @Schema(hidden = true) @Nullable UUID releaseId) {}
