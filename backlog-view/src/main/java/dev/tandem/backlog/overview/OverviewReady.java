package dev.tandem.backlog.overview;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How much work is ready, among the first hundred items of each lane")
public record OverviewReady(
        @Schema(description = "Points of ready features", examples = "34")
        BigDecimal features,

        @Schema(description = "Points of ready debt", examples = "8")
        BigDecimal debt,

        @Schema(
                nullable = true,
                description = "Points that a sprint has room for; null while nobody knows",
                examples = "40")
        @Nullable
        BigDecimal capacity,

        @Schema(
                nullable = true,
                description = "For how many sprints that is: ready points by capacity, rounded down",
                examples = "1.05")
        @Nullable
        BigDecimal sprints,

        String href,
        String service) {
    static OverviewReady of(ReadyAhead ready, Link link) {
        return new OverviewReady(
                Points.number(ready.features()),
                Points.number(ready.debt()),
                ready.capacity() == null ? null : Points.number(ready.capacity()),
                ready.sprints(),
                link.href(),
                link.service());
    }
}
