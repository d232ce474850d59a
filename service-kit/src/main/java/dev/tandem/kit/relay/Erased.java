package dev.tandem.kit.relay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a name")
public record Erased(
        @Schema(description = "What stands in its place", examples = "erased-0d9f3c2b1a48")
        String pseudonym,

        @Schema(description = "Of how many changes in history it was taken out")
        int history,

        @Schema(description = "Of how many other rows") int rows,

        @Schema(description = "How many have a new version, since their state told it")
        int changed,

        @Schema(description = "How many events are published again, so that their topic forgets the ones before")
        int published) {}
