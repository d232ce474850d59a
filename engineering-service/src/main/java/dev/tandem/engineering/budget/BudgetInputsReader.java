package dev.tandem.engineering.budget;

import dev.tandem.model.points.Defaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what products' budgets are calculated from. A product without a budget has the default policy and no sprint. */
@ApplicationScoped
public class BudgetInputsReader {

    private final EntityManager entities;
    private final Clock clock;

    BudgetInputsReader(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public BudgetInputs read(UUID productId) {
        return Objects.requireNonNull(read(List.of(productId)).get(productId));
    }

    Map<UUID, BudgetInputs> read(Collection<UUID> productIds) {
        var budgets = entities.createQuery("from Budget where id in :ids", Budget.class)
                .setParameter("ids", productIds)
                .getResultStream()
                .collect(Collectors.toMap(Budget::id, Function.identity()));
        var policies = entities.createQuery(
                        "from PolicyVersion where productId in :ids order by version", PolicyVersion.class)
                .setParameter("ids", productIds)
                .getResultStream()
                .collect(Collectors.groupingBy(PolicyVersion::productId));
        var closed = entities.createQuery(
                        "from ClosedSprint where productId in :ids order by closedAt, number", ClosedSprint.class)
                .setParameter("ids", productIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ClosedSprint::productId, Collectors.mapping(ClosedSprint::result, Collectors.toList())));
        Instant now = clock.instant();
        return productIds.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> {
            var budget = budgets.get(id);
            return new BudgetInputs(
                    policies.getOrDefault(id, List.of()),
                    closed.getOrDefault(id, List.of()),
                    runningOf(budget, closed.getOrDefault(id, List.of())),
                    budget == null ? null : budget.plannedCapacity(),
                    budget == null ? Defaults.MEDIAN : budget.median(),
                    now);
        }));
    }

    /** A sprint may be closed between two of the queries; then it counts among the closed ones only. */
    private static @Nullable RunningSprint runningOf(@Nullable Budget budget, List<SprintResult> closed) {
        var running = budget == null ? null : budget.running();
        boolean isClosed = running != null
                && closed.stream().anyMatch(sprint -> sprint.sprint().equals(running.id()));
        return isClosed ? null : running;
    }
}
