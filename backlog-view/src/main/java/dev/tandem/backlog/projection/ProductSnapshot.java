package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.model.ready.DefinitionOfReady;
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
        @Column(name = "product_archived") @Nullable Boolean archived,
        @Column(name = "ready_checks") @Nullable Integer readyChecks)
        implements Snapshot {
    public ProductSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    public DefinitionOfReady definitionOfReady() {
        return readyChecks == null ? DefinitionOfReady.DEFAULT : DefinitionOfReady.ofBits(readyChecks);
    }
}
