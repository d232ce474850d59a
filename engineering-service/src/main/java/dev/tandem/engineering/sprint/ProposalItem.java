package dev.tandem.engineering.sprint;

import dev.tandem.model.lane.Lane;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open item that a sprint might take.
 *
 * @param tenths its estimate; null where it has none
 * @param sprint the one that it is in; null where it is in none
 * @param blockers keys of the open items that must be finished first
 */
record ProposalItem(
        UUID id,
        String key,
        String title,
        Lane lane,
        @Nullable Integer tenths,
        @Nullable Boolean expedite,
        @Nullable UUID sprint,
        @Nullable String sprintName,
        List<String> blockers) {}
