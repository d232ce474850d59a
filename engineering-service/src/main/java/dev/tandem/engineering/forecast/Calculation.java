package dev.tandem.engineering.forecast;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Of which state of a product, and on which UTC day, its releases were forecast last. */
@Entity
@Table(name = "forecast_calculation")
class Calculation {
    @Id
    @Column(name = "product_id")
    private UUID productId;

    // Read in queries, as is the next one.
    @SuppressWarnings("UnusedVariable")
    private long sequence;

    @SuppressWarnings("UnusedVariable")
    private LocalDate day;

    protected Calculation() {}
}
