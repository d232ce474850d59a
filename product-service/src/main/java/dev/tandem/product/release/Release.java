package dev.tandem.product.release;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.agreement.AgreementVerdict;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.promise.ReleaseHealth;
import dev.tandem.model.tradeoff.Overridden;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.StillInUse;
import dev.tandem.product.agreement.Agreed;
import dev.tandem.product.agreement.Agreement;
import dev.tandem.product.agreement.AgreementRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What goes out together, and when. Once it is committed it is a promise, which changes openly or not at all. */
@Entity
@Table(name = "release")
class Release extends ProductPart {
    static final String KIND = Kind.RELEASE.word();

    @Embedded
    private ReleaseFields fields;

    @Enumerated(EnumType.STRING)
    private ReleaseStatus status = ReleaseStatus.PLANNED;

    @Enumerated(EnumType.STRING)
    private @Nullable ReleaseHealth health;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Commitment commitment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tradeoff> tradeoffs = List.of();

    @Embedded
    private Agreed agreed = Agreed.NOTHING;

    /** The features that were agreed to, as long as it is planned; null before. */
    @Column(name = "agreed_features")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Set<UUID> agreedFeatures;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Kept kept;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Credit> credits = List.of();

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

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
        if (!Objects.equals(fields.targetOn(), newFields.targetOn())) {
            requireOpenScope();
            changeTerms();
        }
        fields = newFields;
        happened("release.edited");
    }

    /**
     * Promises it: nothing without an estimate, nothing that is not defined.
     *
     * @param tradeoff why it is promised though engineering did not agree, or the forecast does not reach the day; null where
     *     nobody says so
     */
    void commit(List<ReleaseFeature> features, ForecastDates dates, @Nullable String tradeoff, Actor by, Instant at) {
        requireOpenScope();
        if (features.isEmpty()) {
            throw ProductProblem.RELEASE_EMPTY.because("%s has no features to promise", fields.name());
        }
        UnreadyFeatures.refuse(features);
        var broken = new ArrayList<Overridden>();
        if (lacksEngineering(features, by, tradeoff)) {
            broken.add(Overridden.NOT_AGREED);
        }
        if (endangers(fields.targetOn(), dates, tradeoff)) {
            broken.add(Overridden.TARGET_DATE);
        }
        keep(broken, tradeoff, by, at);
        agreed = agreedTo(features);
        status = ReleaseStatus.COMMITTED;
        commitment = Commitment.of(
                at, by.name(), features.stream().map(ReleaseFeature::scopeItem).toList(), fields.targetOn(), dates);
        happened("release.committed");
    }

    ScopeChange changeScope(
            ScopeChangeRequest request,
            List<ReleaseFeature> added,
            List<ReleaseFeature> removed,
            ForecastDates dates,
            Actor by,
            Instant at) {
        requireCommitted();
        UnreadyFeatures.refuse(added);
        if (request.targetOn() != null) {
            if (endangers(request.targetOn(), dates, request.tradeoff())) {
                keep(List.of(Overridden.TARGET_DATE), request.tradeoff(), by, at);
            }
            fields = fields.withTargetOn(request.targetOn());
        }
        changeTerms();
        lastScopeChange = request.carriedOut(
                ++scopeChanges,
                added.stream().map(ReleaseFeature::scopeItem).toList(),
                removed.stream().map(ReleaseFeature::scopeItem).toList(),
                by.name(),
                at);
        happened("release.scope-changed");
        return new ScopeChange(id(), lastScopeChange);
    }

    /** A day that the forecast does not reach is promised knowingly or not at all. */
    private boolean endangers(@Nullable LocalDate day, ForecastDates dates, @Nullable String tradeoff) {
        if (day == null || !dates.endanger(day)) {
            return false;
        }
        if (tradeoff == null) {
            throw ProductProblem.RELEASE_DATE_NOT_REACHED
                    .because(
                            "%s is wanted on %s, and the forecast's 85 %% date is %s; take another day or less scope, or name the tradeoff",
                            fields.name(), day, dates.p85() == null ? "beyond its horizon" : dates.p85())
                    .with("targetOn", day)
                    .with("p50", dates.p50())
                    .with("p85", dates.p85());
        }
        return true;
    }

    /** A promise is both sides'. An admin speaks for engineering, too. */
    private boolean lacksEngineering(List<ReleaseFeature> features, Actor by, @Nullable String tradeoff) {
        var missing = agreedTo(features).missing();
        if (!missing.contains(Side.ENGINEERING) || Side.of(by).contains(Side.ENGINEERING)) {
            return false;
        }
        if (tradeoff == null) {
            throw ProductProblem.NOT_AGREED
                    .because(
                            "Engineering has not agreed to %s as it is; ask for that, or name the tradeoff",
                            fields.name())
                    .with("missing", List.of(Side.ENGINEERING));
        }
        return true;
    }

    private void keep(List<Overridden> broken, @Nullable String tradeoff, Actor by, Instant at) {
        if (tradeoff != null && !broken.isEmpty()) {
            tradeoffs = Stream.concat(tradeoffs.stream(), Stream.of(new Tradeoff(at, by, broken, tradeoff)))
                    .toList();
        }
    }

    private void changeTerms() {
        agreed = agreed.changed(version() + 1);
    }

    /** Each side for itself, on the version that it read, and on the features that it has then. */
    void answer(AgreementRequest answer, List<ReleaseFeature> features, Actor actor, Instant now) {
        if (status.isOver()) {
            throw isOver();
        }
        var before = agreedTo(features);
        var answered = before.answered(answer, actor, now, version());
        if (!answered.equals(before)) {
            agreed = answered;
            agreedFeatures = ids(features);
            boolean agrees = answer.verdict() == AgreementVerdict.AGREED;
            happened(agrees ? "release.agreed" : "release.objected", agrees ? "agreed to it" : "objected to it");
        }
    }

    /** Features join and leave a planned release by themselves, and what was agreed is outdated then. */
    private Agreed agreedTo(List<ReleaseFeature> features) {
        return status.isOpen() && !ids(features).equals(agreedFeatures) ? agreed.outdated() : agreed;
    }

    List<Agreement> agreements(List<ReleaseFeature> features) {
        return agreedTo(features).agreements();
    }

    private static Set<UUID> ids(List<ReleaseFeature> features) {
        return features.stream().map(ReleaseFeature::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param features of it, all of which must be with their users
     * @param whoDidWhat as it is known now; what changes later alters nothing of it
     */
    void ship(List<ReleaseFeature> features, List<Credit> whoDidWhat, Instant now, LocalDate today) {
        requireCommitted();
        var missing = features.stream()
                .filter(feature -> !feature.shipped())
                .map(ReleaseFeature::key)
                .toList();
        if (!missing.isEmpty()) {
            throw ProductProblem.FEATURES_NOT_SHIPPED
                    .because("%s of %s are not shipped", String.join(", ", missing), fields.name())
                    .with("features", missing);
        }
        end(ReleaseStatus.SHIPPED, features, now, today);
        health = ReleaseHealth.DONE;
        credits = whoDidWhat;
        happened("release.shipped");
    }

    /** @param features of it, as they were before they are freed */
    void cancel(String reason, List<ReleaseFeature> features, Instant now) {
        if (status.isOver()) {
            throw isOver();
        }
        end(ReleaseStatus.CANCELLED, features, now, null);
        cancelReason = reason;
        health = null;
        happened("release.cancelled");
    }

    private void end(ReleaseStatus how, List<ReleaseFeature> features, Instant now, @Nullable LocalDate shippedOn) {
        status = how;
        kept = commitment == null ? null : Kept.of(commitment, features, shippedOn);
        endedAt = now;
    }

    /** Compares the day with the forecast, and tells where it stands otherwise than before. */
    void assess(ForecastDates dates, LocalDate today) {
        if (wouldStandOtherwise(dates, today)) {
            var next = dates.health(fields.targetOn(), today);
            happened("release.health-changed", "went from %s to %s".formatted(inWords(health), inWords(next)));
            health = next;
        }
    }

    boolean wouldStandOtherwise(ForecastDates dates, LocalDate today) {
        return !status.isOver() && health != dates.health(fields.targetOn(), today);
    }

    private static String inWords(@Nullable ReleaseHealth health) {
        return health == null ? "unknown" : health.name();
    }

    /** @param debt keys of the debt that is to go out with it */
    void delete(List<ReleaseFeature> features, List<String> debt) {
        requireOpenScope();
        var users = Stream.concat(features.stream().map(ReleaseFeature::key), debt.stream());
        StillInUse.refuse(users.toList(), "the release " + fields.name());
        ended("release.deleted");
    }

    private void requireCommitted() {
        if (status.isOver()) {
            throw isOver();
        }
        if (status.isOpen()) {
            throw ProductProblem.RELEASE_NOT_COMMITTED.because("%s is only planned", fields.name());
        }
    }

    /** Refuses what changes a promise, or its end, behind the back of those to whom it was made. */
    void requireOpenScope() {
        if (status.isOver()) {
            throw isOver();
        }
        if (!status.isOpen()) {
            throw ProductProblem.RELEASE_COMMITTED
                    .because(
                            "%s is committed; record what changes, and what that means, as a scope change",
                            fields.name())
                    .with("release", id())
                    .with("href", "/api/v1/releases/%s/scope-changes".formatted(id()));
        }
    }

    private Refusal isOver() {
        return ProductProblem.RELEASE_OVER
                .because("%s is %s", fields.name(), status)
                .with("release", id())
                .with("releaseStatus", status);
    }

    ReleaseFields fields() {
        return fields;
    }

    ReleaseStatus status() {
        return status;
    }

    @Nullable
    ReleaseHealth health() {
        return health;
    }

    @Nullable
    Commitment commitment() {
        return commitment;
    }

    @Nullable
    Kept kept() {
        return kept;
    }

    /** Empty until it is shipped. */
    List<Credit> credits() {
        return credits;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** As they were when they were given, or when the release last changed. */
    List<Agreement> agreements() {
        return agreed.agreements();
    }

    List<Tradeoff> tradeoffs() {
        return tradeoffs;
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
        return ReleaseState.of(this, lastScopeChange);
    }
}
