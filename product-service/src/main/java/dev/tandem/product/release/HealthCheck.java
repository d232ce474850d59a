package dev.tandem.product.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** In which state of a product's backlog, and on which UTC day, the health of its releases was looked at last. */
@Entity
@Table(name = "release_check")
class HealthCheck {
    @Id
    @Column(name = "product_id")
    private UUID productId;

    // Read in queries, as is the day.
    @SuppressWarnings("UnusedVariable")
    private long sequence;

    @SuppressWarnings("UnusedVariable")
    private LocalDate day;

    protected HealthCheck() {}

    HealthCheck(UUID productId, long sequence, LocalDate day) {
        this.productId = productId;
        this.sequence = sequence;
        this.day = day;
    }
}
