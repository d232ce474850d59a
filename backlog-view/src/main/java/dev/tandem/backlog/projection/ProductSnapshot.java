package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
public record ProductSnapshot(
        @Column(name = "product_epoch") Long epoch,
        @Column(name = "product_version") Long version,

        @JsonIgnore @Column(name = "product_shape") @Nullable
        Integer shape,

        @Column(name = "product_deleted") Boolean deleted,
        @Column(name = "product_key") String key,
        @Column(name = "product_name") @Nullable String name,
        @Column(name = "product_archived") @Nullable Boolean archived)
        implements Snapshot {
    public ProductSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    ProductSnapshot(Long epoch, Long version, Boolean deleted, String key, @Nullable String name, Boolean archived) {
        this(epoch, version, Shape.CURRENT, deleted, key, name, archived);
    }
}
