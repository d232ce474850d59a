package dev.tandem.engineering.sprint;

import dev.tandem.model.lane.Lane;
import java.util.UUID;

/**
 * An open item that a sprint might take.
 *
 * @param tenths its estimate; null where it has none
 * @param sprint the one that it is in; null where it is in none
 */
record ProposalItem(
        UUID id,
        String key,
        String title,
        Lane lane,
        Integer tenths,
        Boolean expedite,
        UUID sprint,
        String sprintName) {}
