package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.model.lane.Lane;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;

/** What the item's owner says of it: product of a feature, engineering of debt. */
@Embeddable
public record OwnerSnapshot(
        @Column(name = "owner_epoch") Long epoch,
        @Column(name = "owner_version") Long version,
        @JsonIgnore @Column(name = "owner_shape") Integer shape,
        @Column(name = "owner_deleted") Boolean deleted,

        @Column(name = "item_type") @Enumerated(EnumType.STRING)
        Lane type,

        @Column(name = "title") String title,
        @Column(name = "why") String why,
        @Column(name = "status") String status,
        @Column(name = "kind") String kind,
        @Column(name = "rank") String rank,
        @Column(name = "expedite") Boolean expedite,
        @Column(name = "tags") List<String> tags,
        @Column(name = "external_refs") List<String> externalRefs,
        @Embedded Planning planning,
        @Column(name = "owner_updated_at") Instant updatedAt)
        implements Snapshot {
    public static final String OPEN = "OPEN";
    private static final List<String> OPEN_FEATURE = List.of("PROPOSED", "DEFINED", "COMMITTED");

    public OwnerSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    boolean isOpen() {
        return !deleted && (type == Lane.FEATURE ? OPEN_FEATURE.contains(status) : OPEN.equals(status));
    }
}
