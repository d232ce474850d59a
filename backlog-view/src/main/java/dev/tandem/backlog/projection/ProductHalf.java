package dev.tandem.backlog.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public record ProductHalf(
        @Column(name = "product_version") Long version,
        @Column(name = "product_deleted") Boolean deleted,
        @Column(name = "product_key") String key,
        @Column(name = "product_name") String name,
        @Column(name = "product_archived") Boolean archived) {}
