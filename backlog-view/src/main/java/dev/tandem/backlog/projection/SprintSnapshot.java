package dev.tandem.backlog.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sprint that an item is in.
 *
 * @param frozenTenths the item's points as they were when the sprint started; none while it is planned
 */
@Embeddable
public record SprintSnapshot(
        @Column(name = "sprint_id") UUID id,
        @Column(name = "sprint_name") String name,
        @Column(name = "sprint_status") String status,
        @Column(name = "frozen_points") @Nullable Integer frozenTenths) {
    private static final String ACTIVE = "ACTIVE";

    public boolean isActive() {
        return ACTIVE.equals(status);
    }
}
