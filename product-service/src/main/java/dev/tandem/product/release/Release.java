package dev.tandem.product.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What goes out together, and when. */
@Entity
@Table(name = "release")
class Release extends ProductPart {
    static final String KIND = Kind.RELEASE.word();

    @Embedded
    private ReleaseFields fields;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status = ReleaseStatus.PLANNED;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Commitment commitment;

    @Column(name = "scope_changes")
    private int scopeChanges;

    @Column(name = "last_scope_change")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ScopeChangeView lastScopeChange;

    protected Release() {}

    private Release(UUID productId, ReleaseFields fields) {
        super(productId);
        this.fields = fields;
    }

    static Release plan(UUID productId, ReleaseFields fields) {
        var release = new Release(productId, fields);
        release.happened("release.created");
        return release;
    }

    void edit(ReleaseFields newFields) {
        fields = newFields;
        happened("release.edited");
    }

    /** No commitment without an estimate. */
    void commit(List<ReleaseFeature> features, String by, Instant at) {
        if (isCommitted()) {
            throw scopeIsFixed();
        }
        if (features.isEmpty()) {
            throw ProductProblem.RELEASE_EMPTY.because("%s has no features to promise", fields.name());
        }
        requireEstimates(features);
        status = ReleaseStatus.COMMITTED;
        commitment = Commitment.of(
                at, by, features.stream().map(ReleaseFeature::scopeItem).toList());
        happened("release.committed");
    }

    ScopeChange changeScope(
            ScopeChangeRequest request,
            List<ReleaseFeature> added,
            List<ReleaseFeature> removed,
            String by,
            Instant at) {
        if (!isCommitted()) {
            throw ProductProblem.RELEASE_NOT_COMMITTED.because(
                    "%s is only planned: set or clear the features' releaseId", fields.name());
        }
        requireEstimates(added);
        lastScopeChange = request.carriedOut(
                ++scopeChanges,
                added.stream().map(ReleaseFeature::scopeItem).toList(),
                removed.stream().map(ReleaseFeature::scopeItem).toList(),
                by,
                at);
        happened("release.scope-changed");
        return new ScopeChange(id(), lastScopeChange);
    }

    void delete(List<ReleaseFeature> features) {
        if (isCommitted()) {
            throw scopeIsFixed();
        }
        StillInUse.refuse(features.stream().map(ReleaseFeature::key).toList(), "the release " + fields.name());
        ended("release.deleted");
    }

    Refusal scopeIsFixed() {
        return ProductProblem.RELEASE_COMMITTED
                .because("%s is committed; record what changes, and what that means, as a scope change", fields.name())
                .with("release", id())
                .with("href", "/api/v1/releases/%s/scope-changes".formatted(id()));
    }

    private void requireEstimates(List<ReleaseFeature> features) {
        var without = features.stream()
                .filter(feature -> feature.points() == null)
                .map(ReleaseFeature::key)
                .toList();
        if (!without.isEmpty()) {
            throw ProductProblem.RELEASE_NOT_ESTIMATED
                    .because("Engineering has not estimated %s", String.join(", ", without))
                    .with("features", without);
        }
    }

    boolean isCommitted() {
        return status == ReleaseStatus.COMMITTED;
    }

    ReleaseFields fields() {
        return fields;
    }

    ReleaseStatus status() {
        return status;
    }

    @Nullable
    Commitment commitment() {
        return commitment;
    }

    int scopeChanges() {
        return scopeChanges;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ReleaseState state() {
        return new ReleaseState(productId(), fields, status, commitment, scopeChanges, lastScopeChange);
    }

    /** As events carry it. */
    record ReleaseState(
            UUID productId,
            @JsonUnwrapped ReleaseFields fields,
            ReleaseStatus status,
            @Nullable Commitment commitment,
            int scopeChanges,
            @Nullable ScopeChangeView lastScopeChange) {}
}
