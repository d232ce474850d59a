package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record ProductSnapshot(
        @Column(name = "product_epoch") Long epoch,
        @Column(name = "product_version") Long version,
        @JsonIgnore @Column(name = "product_shape") Integer shape,
        @Column(name = "product_deleted") Boolean deleted,
        @Column(name = "product_key") String key,
        @Column(name = "product_name") String name,
        @Column(name = "product_archived") Boolean archived)
        implements Snapshot {
    public ProductSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    ProductSnapshot(Long epoch, Long version, Boolean deleted, String key, String name, Boolean archived) {
        this(epoch, version, Shape.CURRENT, deleted, key, name, archived);
    }
}
