package dev.tandem.backlog.projection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tandem.kit.json.EventJson;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of an item, but for what depends on its place in the order and on its product. It is written into
 * the item's row when that changes, so that a reader has nothing left to do.
 */
record ShownItem(
        UUID id,
        String key,
        @Nullable Lane lane,
        String kind,
        String title,
        @Nullable String why,
        String status,
        boolean estimated,
        boolean expedite,
        @Nullable Points low,
        @Nullable Points high,
        @Nullable String confidence,
        @Nullable BigDecimal score,
        @Nullable Sprint sprint,
        String progress,
        @Nullable String owner,
        Risks risks,
        List<String> blockedBy,
        List<String> agreedBy,
        int openQuestions,
        boolean umbrella,
        List<String> tags,
        boolean stale,
        @Nullable Instant updatedAt,
        @Nullable String laneOrder,
        Long ownerVersion,
        Long workVersion) {
    private static final ObjectWriter WRITER = EventJson.MAPPER.writerFor(ShownItem.class);

    record Sprint(UUID id, String name, String status) {
        static @Nullable Sprint of(@Nullable SprintSnapshot sprint) {
            return sprint == null ? null : new Sprint(sprint.id(), sprint.name(), sprint.status());
        }
    }

    record Risks(int open, @Nullable String highest) {}

    /** @return its fields as JSON, without braces around them */
    static String of(BacklogItem item) {
        var owner = item.owner();
        var work = item.work();
        var planning = owner.planning();
        var shown = new ShownItem(
                item.id(),
                item.key(),
                owner.type(),
                requireNonNull(owner.kind()),
                requireNonNull(owner.title()),
                owner.why(),
                requireNonNull(owner.status()),
                work.placedTenths() != null,
                Boolean.TRUE.equals(owner.expedite()),
                work.low(),
                work.high(),
                work.confidence(),
                planning == null ? null : planning.score(work.tenths()),
                Sprint.of(work.sprint()),
                requireNonNull(work.progress()),
                owner.owner(),
                new Risks(work.openRisks() == null ? 0 : work.openRisks(), work.highestRisk()),
                item.blockers(),
                owner.agreedBy() == null ? List.of() : owner.agreedBy(),
                item.openQuestions(),
                owner.isUmbrella(),
                requireNonNull(owner.tags()),
                item.isStale(),
                item.updatedAt(),
                item.lane().map(lane -> item.laneOrder()).orElse(null),
                owner.version(),
                work.version());
        try {
            String json = WRITER.writeValueAsString(shown);
            return json.substring(1, json.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("State in memory can be written", e);
        }
    }
}
