package dev.tandem.backlog.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about a feature: before anybody commits to it, since when what there is of that, and after it was shipped, what is
 * to be measured. Null of debt.
 *
 * @param framedAt since when there is a problem
 * @param chosenAt since when an option is chosen
 * @param plannedAt since when there is a test plan
 * @param outcomesDue success metrics of a shipped feature that have a day
 */
@Embeddable
public record Learning(
        @Column(name = "framed_at") @Nullable Instant framedAt,
        @Column(name = "chosen_at") @Nullable Instant chosenAt,
        @Column(name = "planned_at") @Nullable Instant plannedAt,

        @Column(name = "outcomes_due") @JdbcTypeCode(SqlTypes.JSON)
        List<OutcomeDue> outcomesDue) {}
