package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.points.Share;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a move would do to the merged order; nothing was changed")
public record PreviewView(
        @Schema(description = "Key of the item", examples = "PAY-12")
        String item,

        @Schema(
                description =
                        "Where it would stand: as near to what was asked for as the share of debt and, for debt, expedited items allow")
        long position,

        @Schema(description = "Where it stands now") long from,

        @Schema(description = "The rank command that takes it there")
        Command command,

        @Schema(
                description =
                        "Items whose position changes, the moved one among them, in their new order; at most the first 200")
        List<Moved> moved,

        @Schema(description = "How many items change their position")
        long movedCount,

        Shares share) {
    @Schema(description = "A call that takes an item where a preview told")
    public record Command(
            @Schema(examples = "POST") String method,

            @Schema(
                    description = "A path of this service, or an address of the other one where that owns the item",
                    examples = "/api/v1/features/PAY-12/rank")
            String href,

            RankRequest body,
            Owner owner) {}

    @Schema(name = "OwningService", description = "Which service owns an item, and so ranks it")
    public enum Owner {
        PRODUCT("product-service"),
        ENGINEERING("engineering-service");

        private final String service;

        Owner(String service) {
            this.service = service;
        }

        String service() {
            return service;
        }

        static Owner of(Lane lane) {
            return lane == Lane.DEBT ? ENGINEERING : PRODUCT;
        }
    }

    @Schema(description = "An item whose position changes")
    public record Moved(@Schema(examples = "PAY-D3") String key, long from, long to) {}

    @Schema(description = "The share of debt points from the top down to `position`")
    public record Shares(
            @Schema(nullable = true, description = "As the order is now") @Nullable
            Share before,

            @Schema(nullable = true, description = "After the move") @Nullable
            Share after) {}
}
