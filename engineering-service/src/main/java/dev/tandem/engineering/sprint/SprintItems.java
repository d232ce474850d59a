package dev.tandem.engineering.sprint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sprint's items, also those that left it again. */
record SprintItems(List<SprintItem> all) {
    /** The item, where it is in the sprint at the moment. */
    Optional<SprintItem> find(UUID id) {
        return all.stream().filter(item -> item.isIn() && item.id().equals(id)).findFirst();
    }

    /** The item as it was last, also where it left. */
    Optional<SprintItem> latest(UUID id) {
        return all.stream().filter(item -> item.id().equals(id)).reduce((earlier, later) -> later);
    }

    List<SprintItem> current() {
        return all.stream().filter(SprintItem::isIn).toList();
    }

    List<SprintItem> with(SprintItem more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    List<SprintItem> without(SprintItem one) {
        return all.stream().filter(item -> !item.id().equals(one.id())).toList();
    }

    List<SprintItem> changing(SprintItem one, UnaryOperator<SprintItem> change) {
        return all.stream()
                .map(item -> item.id().equals(one.id()) && item.isIn() ? change.apply(item) : item)
                .toList();
    }
}
