package dev.tandem.engineering.work;

import dev.tandem.kit.precondition.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the work on an item is")
public record ProgressView(
        @Schema(description = "The item's id") UUID item,
        @Schema(examples = "PAY-12") String key,
        Progress progress,

        @Schema(description = "As in the ETag; 0 where nothing was said of the item yet")
        long version)
        implements Versioned {
    static ProgressView of(WorkItem item) {
        return new ProgressView(item.id(), item.key(), item.progress(), item.version());
    }

    static ProgressView nothingYet(KnownItem item) {
        return new ProgressView(item.id(), item.key(), Progress.TODO, 0);
    }
}
