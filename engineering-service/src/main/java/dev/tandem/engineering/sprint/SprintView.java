package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.engineering.work.ItemTitle;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A sprint, its items and what became of them")
public record SprintView(
        UUID id,
        UUID productId,
        @Schema(examples = "Sprint 12") String name,
        @Schema(nullable = true) @Nullable String goal,
        LocalDate startsOn,
        LocalDate endsOn,
        Points capacity,
        SprintStatus status,
        List<SprintItemView> items,

        @Schema(description = "Committed: frozen when it started; before, the estimates as they are")
        EffortView planned,

        @Schema(nullable = true, description = "Debt among it") @Nullable
        Share plannedShare,

        EffortView added,
        EffortView removed,
        EffortView done,

        @Schema(description = "Keys of the items that were not done when it was closed; they are back in the backlog")
        List<String> carriesOver,

        @Schema(
                nullable = true,
                description = "What the team traded off when it started the sprint, where it named something")
        @Nullable
        String tradeoff,

        @Schema(nullable = true) @Nullable Instant startedAt,
        @Schema(nullable = true) @Nullable Instant closedAt,

        @Schema(
                description =
                        "Whether it was closed in another tracker: its items and what was committed are not known")
        boolean imported,

        @Nullable Retro retro,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    /**
     * @param work of the items, where engineering has said something of them
     * @param titles of the items that their owners have not deleted
     */
    static SprintView of(Sprint sprint, Map<UUID, WorkItem> work, Map<UUID, ItemTitle> titles) {
        var fields = sprint.fields();
        var movements = sprint.movements();
        boolean isPlanned = sprint.status() == SprintStatus.PLANNED;
        Effort planned = isPlanned ? estimated(sprint, work) : movements.committed();
        return new SprintView(
                sprint.id(),
                sprint.productId(),
                fields.name(),
                fields.goal(),
                fields.startsOn(),
                fields.endsOn(),
                fields.capacity(),
                sprint.status(),
                sprint.items().stream()
                        .map(item -> SprintItemView.of(
                                item, Objects.requireNonNull(work.get(item.id())), titles.get(item.id())))
                        .toList(),
                EffortView.of(planned),
                ExactShare.roundedOrNull(planned.share()),
                EffortView.of(movements.added()),
                EffortView.of(movements.removed()),
                EffortView.of(movements.done()),
                sprint.status() == SprintStatus.CLOSED ? unfinished(sprint) : List.of(),
                sprint.tradeoff(),
                sprint.startedAt(),
                sprint.closedAt(),
                sprint.isImported(),
                sprint.retro(),
                sprint.createdAt(),
                sprint.updatedAt(),
                sprint.version());
    }

    @Override
    public @Nullable Object alsoShown() {
        return items.isEmpty() ? null : items;
    }

    private static Effort estimated(Sprint sprint, Map<UUID, WorkItem> work) {
        return sprint.items().stream()
                .map(item -> estimated(item, Objects.requireNonNull(work.get(item.id()))))
                .reduce(Effort.NONE, Effort::plus);
    }

    private static Effort estimated(SprintItem item, WorkItem work) {
        return Effort.of(item.lane(), Objects.requireNonNull(work.points()).tenths());
    }

    private static List<String> unfinished(Sprint sprint) {
        return sprint.current().stream()
                .filter(item -> !item.isDone())
                .map(SprintItem::key)
                .toList();
    }
}
