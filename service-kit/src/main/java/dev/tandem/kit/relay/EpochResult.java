package dev.tandem.kit.relay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a new epoch began with")
public record EpochResult(
        @Schema(description = "Its number; stands in every event from now on")
        long epoch,

        @Schema(description = "Of how many aggregates something newer was read back than the database has")
        int lost,

        @Schema(description = "How many of them the database does not know at all: they are published as deleted")
        int deleted,

        @Schema(description = "How many events are published again, the newest of every aggregate")
        int published) {}
