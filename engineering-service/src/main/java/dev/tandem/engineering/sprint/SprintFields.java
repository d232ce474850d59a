package dev.tandem.engineering.sprint;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.PointsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({
    "id",
    "productId",
    "status",
    "items",
    "planned",
    "plannedShare",
    "added",
    "removed",
    "done",
    "carriesOver",
    "tradeoff",
    "startedAt",
    "closedAt",
    "imported",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "The plan of a sprint", additionalProperties = Schema.False.class)
public record SprintFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Sprint 12")
        String name,

        @Size(max = 50_000) @Schema(nullable = true, examples = "Refunds without a phone call") @Nullable
        String goal,

        @Column(name = "starts_on") @NotNull @Schema(examples = "2026-04-06")
        LocalDate startsOn,

        @Column(name = "ends_on")
        @NotNull
        @Schema(examples = "2026-04-17", description = "The last day, not before startsOn")
        LocalDate endsOn,

        @Convert(converter = PointsColumn.class) @NotNull @Schema(description = "How many points the team takes on")
        Points capacity) {
    public SprintFields {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("must not end before it starts");
        }
    }
}
