package dev.tandem.backlog.projection;

import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.lane.Lane;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A product's backlog as a whole, as this copy knows it. */
@Entity
@Table(name = "backlog_head")
public class BacklogHead {
    @Id
    @Column(name = "product_id")
    private UUID productId;

    @Embedded
    private @Nullable ProductSnapshot product;

    @Embedded
    private @Nullable BudgetSnapshot budget;

    /** By id. Deleted ones stay, so that a late event cannot bring them back. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, ReleaseSnapshot> releases;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ForecastSnapshot forecast;

    /** The shape that the sums were made in. */
    private int shape;

    private long sequence;
    private BigInteger digest;
    private long items;

    @Column(name = "feature_points")
    private long featurePoints;

    @Column(name = "feature_unestimated")
    private long featureUnestimated;

    @Column(name = "debt_points")
    private long debtPoints;

    @Column(name = "debt_unestimated")
    private long debtUnestimated;

    private long linked;

    protected BacklogHead() {}

    Applied apply(ProductSnapshot snapshot) {
        var applied = Applied.compare(product, snapshot);
        if (applied == Applied.FRESH) {
            product = snapshot;
            sequence++;
        }
        return applied;
    }

    Applied apply(BudgetSnapshot snapshot) {
        var applied = Applied.compare(budget, snapshot);
        if (applied == Applied.FRESH) {
            digest = Digest.replace(digest, digestOf(budget), digestOf(snapshot));
            budget = snapshot;
            sequence++;
        }
        return applied;
    }

    Applied apply(UUID releaseId, ReleaseSnapshot snapshot) {
        var old = releases.get(releaseId);
        var applied = Applied.compare(old, snapshot);
        if (applied == Applied.FRESH) {
            digest = Digest.replace(digest, digestOf(releaseId, old), digestOf(releaseId, snapshot));
            // A new map, since a change inside the old one would go unnoticed.
            var next = new HashMap<>(releases);
            next.put(releaseId, snapshot);
            releases = next;
            sequence++;
        }
        return applied;
    }

    Applied apply(ForecastSnapshot snapshot) {
        var applied = Applied.compare(forecast, snapshot);
        if (applied == Applied.FRESH) {
            digest = Digest.replace(digest, digestOf(forecast), digestOf(snapshot));
            forecast = snapshot;
            sequence++;
        }
        return applied;
    }

    private static BigInteger digestOf(UUID releaseId, @Nullable ReleaseSnapshot snapshot) {
        return snapshot == null || snapshot.deleted() ? BigInteger.ZERO : Digest.of(releaseId, snapshot.withoutShape());
    }

    /** Takes an item out of the sums before it changes; {@link #include} puts it back. */
    void exclude(BacklogItem item) {
        count(item, -1);
        digest = Digest.replace(digest, item.digest(), BigInteger.ZERO);
    }

    void include(BacklogItem item) {
        count(item, 1);
        digest = Digest.replace(digest, BigInteger.ZERO, item.digest());
    }

    /** Whether another release of this code made the sums; it may count otherwise. */
    boolean isCountedOtherwise() {
        return shape != Shape.CURRENT;
    }

    /** @param all every item of the product */
    void recount(Collection<BacklogItem> all) {
        shape = Shape.CURRENT;
        items = 0;
        featurePoints = 0;
        featureUnestimated = 0;
        debtPoints = 0;
        debtUnestimated = 0;
        linked = 0;
        digest = Digest.replace(digestOf(budget), BigInteger.ZERO, digestOf(forecast));
        releases.forEach((id, release) -> digest = Digest.replace(digest, BigInteger.ZERO, digestOf(id, release)));
        all.forEach(this::include);
    }

    /** Whether any item says what it blocks or is blocked by. */
    boolean hasLinks() {
        return linked > 0;
    }

    long nextSequence() {
        return ++sequence;
    }

    private void count(BacklogItem item, int sign) {
        if (item.isKnown()) {
            items += sign;
        }
        if (item.isLinked()) {
            linked += sign;
        }
        item.lane().ifPresent(lane -> {
            Integer tenths = item.work().placedTenths();
            long points = tenths == null ? 0 : sign * tenths;
            int unestimated = tenths == null ? sign : 0;
            if (lane == Lane.FEATURE) {
                featurePoints += points;
                featureUnestimated += unestimated;
            } else {
                debtPoints += points;
                debtUnestimated += unestimated;
            }
        });
    }

    private static BigInteger digestOf(@Nullable BudgetSnapshot snapshot) {
        return snapshot == null ? BigInteger.ZERO : Digest.of(snapshot);
    }

    /** The kind beside it, since a budget and a forecast may look alike. */
    private static BigInteger digestOf(@Nullable ForecastSnapshot snapshot) {
        return snapshot == null ? BigInteger.ZERO : Digest.of(Kind.FORECAST.word(), snapshot.withoutShape());
    }

    public UUID productId() {
        return productId;
    }

    public boolean isKnown() {
        return product != null && !product.deleted();
    }

    /** Of a product that is known. */
    public ProductSnapshot product() {
        return Objects.requireNonNull(product);
    }

    /** Whether anything in it may change. */
    public boolean isOpen() {
        return isKnown() && !Boolean.TRUE.equals(product().archived());
    }

    public void requireOpen() {
        if (isKnown() && !isOpen()) {
            throw BacklogProblem.PRODUCT_ARCHIVED
                    .because(
                            "%s is archived; nothing in it changes until product lifts that",
                            product().key())
                    .with("product", product().key());
        }
    }

    /** Whether there is such a release, as far as it was told. */
    boolean knows(UUID releaseId) {
        var release = releases.get(releaseId);
        return release != null && !release.deleted();
    }

    /** The releases that are not deleted, by id. */
    public Map<UUID, ReleaseSnapshot> releases() {
        return releases.entrySet().stream()
                .filter(release -> !release.getValue().deleted())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When releases are likely to be done, by id; none of a release that has no forecast yet, or nothing open in it. */
    public Map<UUID, ReleaseDates> releaseDates() {
        return forecast == null ? Map.of() : forecast.releases();
    }

    public BudgetSnapshot budget() {
        return budget == null ? BudgetSnapshot.DEFAULT : budget;
    }

    public long sequence() {
        return sequence;
    }

    public BigInteger digest() {
        return digest;
    }

    public long items() {
        return items;
    }

    /** Debt points in the lanes, in tenths; an item without an estimate counts as it is placed. */
    public long debtInLanes() {
        return debtPoints + debtUnestimated * budget().medianTenths();
    }

    public long pointsInLanes() {
        return debtInLanes() + featurePoints + featureUnestimated * budget().medianTenths();
    }
}
