package dev.tandem.engineering.work;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.model.points.Points;
import dev.tandem.model.ready.ReadyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether items may go into a sprint as they are, by what their product asks for. */
@ApplicationScoped
public class Readiness {
    private final Backlogs backlogs;

    Readiness(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    public List<ReadyCheck> notMet(KnownItem item, WorkItem work) {
        return notMet(item.productId(), List.of(item), Map.of(item.id(), work)).apply(item);
    }

    /**
     * @param works of the items, by id; the estimates in them count, since the copy of the backlog may lag behind
     * @return what each of the items lacks, but for an estimate, without which nothing goes into a sprint at all
     */
    public Function<KnownItem, List<ReadyCheck>> notMet(
            UUID productId, Collection<KnownItem> items, Map<UUID, WorkItem> works) {
        var head = backlogs.product(productId.toString());
        var budget = head.budget();
        var asked = head.product().definitionOfReady();
        var known = backlogs.of(items.stream().map(KnownItem::id).toList());
        var lacking = items.stream().collect(Collectors.toMap(KnownItem::id, item -> {
            var shown = known.get(item.id());
            var points = points(works.get(item.id()));
            boolean tooLarge = points != null && budget.isTooLarge(item.lane(), points.tenths());
            // Own debt that the copy has not heard of yet lacks nothing that only the copy knows.
            int lacks = shown == null ? 0 : shown.lacks() & ~ReadyCheck.ESTIMATED.bit();
            return asked.notMet(lacks | (tooLarge ? ReadyCheck.FITS.bit() : 0));
        }));
        return item -> Objects.requireNonNull(lacking.get(item.id()));
    }

    private static @Nullable Points points(@Nullable WorkItem work) {
        return work == null ? null : work.points();
    }
}
