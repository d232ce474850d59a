package dev.tandem.product.feature;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.model.points.Points;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An open debt item that gets in the way of a feature, as this service knows it")
public record AffectingDebt(
        UUID id,
        @Schema(examples = "PAY-D3") String key,
        String title,

        @Schema(description = "What happens if it is skipped")
        String consequence,

        @Schema(nullable = true, description = "What it costs; null without an estimate") @Nullable
        Points points,

        @Schema(examples = "TODO") String progress,

        @Schema(
                description = "Where engineering tells how much earlier its features are likely to be done with it",
                examples = "/api/v1/debt/PAY-D3/effect")
        String effect) {
    static AffectingDebt of(BacklogItem item) {
        return new AffectingDebt(
                item.id(),
                item.key(),
                Objects.requireNonNull(item.owner().title()),
                Objects.requireNonNull(item.owner().why()),
                item.work().points(),
                Objects.requireNonNull(item.work().progress()),
                "/api/v1/debt/%s/effect".formatted(item.key()));
    }
}
