package dev.tandem.backlog.query;

import dev.tandem.kit.page.Continued;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A part of the merged order")
public record BacklogPage(
        List<BacklogItemView> items,
        ShareView share,

        @Schema(description = "Send it back as `cursor` for the next page; null on the last", nullable = true) @Nullable
        String next,

        @Schema(
                description =
                        "The place in the feed of changes that the page shows: whoever follows from the first page's, by `GET …/changes?since=` or the stream, misses nothing")
        String asOf)
        implements Continued {
    @Schema(description = "How the order keeps the agreed share of debt")
    public record ShareView(
            @Schema(description = "The agreed share of debt points")
            Share target,

            @Schema(description = "Debt points owed (above 0) or overspent (below 0) where the order starts")
            Balance carry,

            @Schema(
                    description =
                            "The share of debt points in the whole order from the top to the last item of this page; null where no item has a position",
                    nullable = true)
            @Nullable
            Share shown,

            @Schema(
                    description =
                            "The share of debt points in the whole backlog; below the target, no order can hold it; null where the backlog is empty",
                    nullable = true)
            @Nullable
            Share reachable) {}
}
