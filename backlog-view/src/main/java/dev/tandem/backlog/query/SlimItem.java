package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.points.Points;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SlimItem(
        UUID id,
        String key,
        String order,
        @Nullable Integer tenths,
        @Nullable Integer lowTenths,
        @Nullable Integer highTenths,
        Boolean expedite,
        @Nullable UUID releaseId,
        List<String> blockers) {
    Walk.Place place() {
        return new Walk.Place(order, id);
    }

    Candidate<SlimItem> candidate(Points median) {
        return new Candidate<>(this, tenths == null ? median.tenths() : tenths, expedite);
    }
}
