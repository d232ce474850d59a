package dev.tandem.kit.webhook;

import dev.tandem.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Somebody who is told of events. It is no aggregate: who is told of what is nobody else's news. */
@Entity
@Table(name = "webhook")
class Webhook {
    @Id
    private UUID id;

    private String url;

    // Arrays, since a list may be JSON in another entity, and Hibernate then takes it for that here too.
    @Column(name = "partition_ids")
    private UUID @Nullable [] partitionIds;

    private String @Nullable [] products;

    private String @Nullable [] types;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "pause_reason")
    private @Nullable PauseReason pauseReason;

    private String secret;

    @Column(name = "former_secret")
    private @Nullable String formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted")
    private boolean deleted;

    protected Webhook() {}

    @SuppressWarnings("NullAway.Init")
    Webhook(WebhookFields fields, List<UUID> partitions, String createdBy, Instant now) {
        this.id = Ids.next();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.secret = Secret.next();
        this.statusSince = now;
        edit(fields, partitions, now);
    }

    /** @param partitions of the products that the fields name */
    void edit(WebhookFields fields, List<UUID> partitions, Instant now) {
        url = fields.url();
        products = nullWhereEmpty(fields.products(), String[]::new);
        partitionIds = nullWhereEmpty(partitions, UUID[]::new);
        types = nullWhereEmpty(fields.types(), String[]::new);
        description = fields.description();
        if (fields.status() != status) {
            status = fields.status();
            statusSince = now;
            pauseReason = status == WebhookStatus.PAUSED ? PauseReason.REQUESTED : null;
        }
        changed(now);
    }

    /** @param overlap how long the one before still signs too */
    String rotateSecret(Duration overlap, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(overlap);
        secret = Secret.next();
        changed(now);
        return secret;
    }

    void delete(Instant now) {
        deleted = true;
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    private static <T> T @Nullable [] nullWhereEmpty(List<T> list, IntFunction<T[]> array) {
        return list.isEmpty() ? null : list.toArray(array);
    }

    /** An empty list names none, and so all. */
    private static <T> List<T> allWhereNull(T @Nullable [] array) {
        return array == null ? List.of() : List.of(array);
    }

    WebhookFields fields() {
        return new WebhookFields(url, allWhereNull(products), allWhereNull(types), description, status);
    }

    UUID id() {
        return id;
    }

    WebhookStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    @Nullable
    PauseReason pauseReason() {
        return pauseReason;
    }

    String secret() {
        return secret;
    }

    @Nullable
    Instant formerSecretUntil(Instant now) {
        return formerUntil != null && formerUntil.isAfter(now) ? formerUntil : null;
    }

    String createdBy() {
        return createdBy;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean goesTo(String other) {
        return Objects.equals(url, other);
    }
}
