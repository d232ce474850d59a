package dev.tandem.engineering.scope;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.sprint.SprintItem;
import dev.tandem.engineering.work.WorkItem;
import java.util.List;

/** What is to come into an active sprint, and what is to go. */
record RequestedScope(Sprint sprint, List<ScopeItem> add, List<SprintItem> remove) {
    /** Outages come in at once; so do small requests, as far as the policy has room for them. */
    boolean isUrgent() {
        return !add.isEmpty()
                && remove.isEmpty()
                && add.stream().allMatch(item -> item.isExpedited() || item.isInterrupt())
                && sprint.hasRoomForInterrupts(interrupts());
    }

    private long interrupts() {
        return add.stream()
                .filter(item -> !item.isExpedited())
                .mapToLong(item -> item.points().tenths())
                .sum();
    }

    /** Only what comes in at once may be done already. */
    void refuseWhatIsDone() {
        add.stream().filter(ScopeItem::isDone).findFirst().ifPresent(done -> {
            throw WorkItem.notOpen(done.item().key());
        });
    }

    Effort in() {
        return add.stream().map(ScopeItem::effort).reduce(Effort.NONE, Effort::plus);
    }

    Effort out() {
        return remove.stream().map(SprintItem::effort).reduce(Effort.NONE, Effort::plus);
    }

    Effort after() {
        return sprint.load().plus(in()).minus(out());
    }

    List<ItemRef> addRefs() {
        return add.stream().map(ScopeItem::ref).toList();
    }

    List<ItemRef> removeRefs() {
        return remove.stream().map(item -> new ItemRef(item.id(), item.key())).toList();
    }
}
