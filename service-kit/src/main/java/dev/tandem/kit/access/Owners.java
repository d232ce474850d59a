package dev.tandem.kit.access;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.identity.Access;
import dev.tandem.kit.journal.PartitionKeys;
import dev.tandem.kit.journal.PartitionOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose something is that an address names by key or id. */
@ApplicationScoped
public class Owners {
    private final Instance<PartitionKeys> keys;
    private final Instance<PartitionOf> partitions;

    Owners(@Any Instance<PartitionKeys> keys, @Any Instance<PartitionOf> partitions) {
        this.keys = keys;
        this.partitions = partitions;
    }

    /** What cannot be told is not covered. Asks the database where it is named by its id. */
    boolean isCovered(String named, Access access) {
        var reference = Reference.of(named);
        return reference.id().map(id -> isCovered(id, access)).orElseGet(() -> access.coversItem(named));
    }

    /** What cannot be told is not covered. Asks the database. */
    public boolean isCovered(UUID id, Access access) {
        return ownerOf(id).filter(access::covers).isPresent();
    }

    /** What is below something that is covered: it belongs to that, or to nothing that is known by its id. */
    boolean isForeign(String named, Access access) {
        return Reference.of(named)
                .id()
                .flatMap(this::ownerOf)
                .filter(key -> !access.covers(key))
                .isPresent();
    }

    /** @return the key that people know the product by, which the id names, or the owner of what it names */
    private Optional<String> ownerOf(UUID id) {
        return keyOf(id).or(() -> partitionOf(id).flatMap(this::keyOf));
    }

    private Optional<String> keyOf(UUID partition) {
        return first(keys.stream().map(each -> each.keyOf(partition)));
    }

    private Optional<UUID> partitionOf(UUID id) {
        return first(partitions.stream().map(each -> each.partitionOf(id)));
    }

    private static <T> Optional<T> first(Stream<Optional<T>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }
}
