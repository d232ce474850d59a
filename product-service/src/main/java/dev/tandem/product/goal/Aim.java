package dev.tandem.product.goal;

import dev.tandem.model.part.ProductPart;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to be reached, whatever is built for it. */
@MappedSuperclass
abstract class Aim extends ProductPart {
    private String title;
    private String why;

    @JdbcTypeCode(SqlTypes.JSON)
    private Metric metric;

    @Column(name = "target_on")
    private LocalDate targetOn;

    protected Aim() {}

    protected Aim(UUID productId) {
        super(productId);
    }

    protected final void set(String newTitle, String newWhy, Metric newMetric, LocalDate newTargetOn) {
        title = newTitle;
        why = newWhy;
        metric = newMetric;
        targetOn = newTargetOn;
    }

    /** @param users what refers to it */
    void delete(List<String> users) {
        StillInUse.refuse(users, "the %s %s".formatted(kind(), title));
        ended(kind() + ".deleted");
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    Metric metric() {
        return metric;
    }

    LocalDate targetOn() {
        return targetOn;
    }
}
