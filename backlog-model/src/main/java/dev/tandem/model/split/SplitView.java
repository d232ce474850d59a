package dev.tandem.model.split;

import dev.tandem.model.lane.LaneItem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was split, and what it was split into")
public record SplitView(SplitItem parent, List<SplitItem> parts) {
    @Schema(description = "As much of a feature or debt item as one needs to go on with it")
    public record SplitItem(
            UUID id,
            @Schema(examples = "PAY-12") String key,
            String title,
            @Schema(examples = "PROPOSED") String status,

            @Schema(description = "As in the ETag of the feature or debt item", examples = "1")
            long version) {
        public static SplitItem of(LaneItem item, String title, Enum<?> status) {
            return new SplitItem(item.id(), item.key(), title, status.name(), item.version());
        }
    }
}
