package dev.tandem.engineering.forecast;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Puts recorded sprints in the place of a product's own; all other products keep theirs. */
@Decorator
@Priority(1)
class SprintsOfTests implements ProductSprints {
    private static final Map<UUID, RecordedSprints> RECORDED = new ConcurrentHashMap<>();

    @Inject
    @Any
    @Delegate
    ProductSprints own;

    static void record(UUID productId, RecordedSprints sprints) {
        RECORDED.put(productId, sprints);
    }

    @Override
    public List<PastSprint> lastClosed(UUID productId, int most) {
        return RECORDED.containsKey(productId)
                ? RECORDED.get(productId).lastClosed(most)
                : own.lastClosed(productId, most);
    }

    @Override
    public Optional<ActiveSprint> active(UUID productId) {
        return RECORDED.containsKey(productId) ? RECORDED.get(productId).active() : own.active(productId);
    }

    @Override
    public List<PlannedSprint> planned(UUID productId, int most) {
        return RECORDED.containsKey(productId) ? RECORDED.get(productId).planned() : own.planned(productId, most);
    }
}
