package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.points.Share;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a debt item is expected to do for the features that it gets in the way of, once it is done.
 *
 * @param relief by how much of their points they get smaller; null where nobody said so
 */
public record ExpectedRelief(
        UUID debt, Set<UUID> features, @Nullable Share relief) {
    Optional<OrderedItem> in(List<OrderedItem> order) {
        return order.stream().filter(item -> item.id().equals(debt)).findFirst();
    }

    /** As the estimates say, the debt itself left out. */
    Basis without(Basis basis) {
        return basis.withOrder(
                basis.order().stream().filter(item -> !item.id().equals(debt)).toList());
    }

    /** With the debt at its place; of the features those get smaller that are begun behind it. */
    Basis with(Basis basis) {
        if (relief == null) {
            return basis;
        }
        var sequence = basis.sequence().items();
        int place = sequence.indexOf(in(sequence).orElseThrow());
        var behind = sequence.subList(place + 1, sequence.size());
        return basis.withOrder(basis.order().stream()
                .map(item -> features.contains(item.id()) && behind.contains(item) && !basis.isUnderWay(item)
                        ? item.smallerBy(relief)
                        : item)
                .toList());
    }
}
