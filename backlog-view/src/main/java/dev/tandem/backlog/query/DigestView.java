package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Tells whether the two services' copies hold the same: at rest, equal digests")
public record DigestView(
        @Schema(description = "Raised by every change of this copy; not comparable between copies")
        long sequence,

        @Schema(description = "Features and debt items that this copy knows, in a lane or not")
        long items,

        @Schema(description = "Equal where the copies are equal", examples = "0f3c5a9e7d1b42c8a6e0f3c5a9e7d1b4")
        String digest) {
    static DigestView of(BacklogHead head) {
        return new DigestView(head.sequence(), head.items(), hex(head));
    }

    static String hex(BacklogHead head) {
        return "%032x".formatted(head.digest());
    }
}
