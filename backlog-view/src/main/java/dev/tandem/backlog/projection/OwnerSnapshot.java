package dev.tandem.backlog.projection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.model.lane.Lane;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the item's owner says of it: product of a feature, engineering of debt. Of a deleted item it tells the type only.
 */
@Embeddable
public record OwnerSnapshot(
        @Column(name = "owner_epoch") Long epoch,
        @Column(name = "owner_version") Long version,
        @JsonIgnore @Column(name = "owner_shape") @Nullable Integer shape,
        @Column(name = "owner_deleted") Boolean deleted,

        @Column(name = "item_type") @Enumerated(EnumType.STRING)
        Lane type,

        @Column(name = "title") @Nullable String title,
        @Column(name = "why") @Nullable String why,
        @Column(name = "status") @Nullable String status,
        @Column(name = "kind") @Nullable String kind,
        @Column(name = "rank") @Nullable String rank,
        @Column(name = "expedite") @Nullable Boolean expedite,
        @Column(name = "tags") @Nullable List<String> tags,
        @Column(name = "external_refs") @Nullable List<String> externalRefs,
        @Column(name = "owner_name") @Nullable String owner,
        @Column(name = "agreed_by") @Nullable List<String> agreedBy,
        @Embedded @Nullable Planning planning,
        @Column(name = "umbrella") @Nullable Boolean umbrella,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Column(name = "shipped_at") @Nullable
        Instant shippedAt,

        @Embedded @Nullable Learning learning,
        @Column(name = "owner_updated_at") @Nullable Instant updatedAt)
        implements Snapshot {
    public static final String OPEN = "OPEN";
    private static final List<String> OPEN_FEATURE = List.of("PROPOSED", "DEFINED", "COMMITTED");

    public OwnerSnapshot {
        epoch = Snapshot.epochOf(epoch);
    }

    /** Of one that is worked on itself; what was split is worked on through its parts. */
    boolean isOpen() {
        return isUnfinished() && !isUmbrella();
    }

    /** Neither shipped, closed nor dropped by its owner. */
    boolean isUnfinished() {
        return !deleted && isOpen(type, status);
    }

    public boolean isUmbrella() {
        return Boolean.TRUE.equals(umbrella);
    }

    static boolean isOpen(Lane type, @Nullable String status) {
        return type == Lane.FEATURE ? OPEN_FEATURE.contains(status) : OPEN.equals(status);
    }
}
