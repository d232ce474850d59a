package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.query.Walk;
import dev.tandem.kit.id.Ids;
import dev.tandem.model.lane.Lane;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open item that a sprint might take.
 *
 * @param tenths its estimate; null where it has none
 * @param sprint the one that it is in; null where it is in none
 * @param blockers keys of the open items that must be finished first
 * @param lacks bits of what it lacks for being ready, but for its size
 * @param order where it stands in its lane
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
        List<String> blockers,
        int lacks,
        String order) {
    /** Of one lane, as the lane is sorted. */
    static final Comparator<ProposalItem> IN_LANE =
            Comparator.comparing(ProposalItem::order).thenComparing(ProposalItem::id, Ids.ORDER);

    /** Of one that has an estimate. */
    Candidate<ProposalItem> candidate() {
        return new Candidate<>(this, Objects.requireNonNull(tenths), Boolean.TRUE.equals(expedite));
    }

    Walk.Place place() {
        return new Walk.Place(order, id);
    }
}
