package dev.tandem.backlog.projection;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.DefinitionOfReady;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Updates as events would bring them. */
final class Updates {
    private static final Instant TIME = Instant.parse("2026-04-01T09:00:00Z");

    private Updates() {}

    static Update product(UUID product, long version, String key) {
        return product(product, version, key, DefinitionOfReady.of(List.of()));
    }

    static Update product(UUID product, long version, String key, DefinitionOfReady ready) {
        return new Update.Product(
                product,
                new ProductSnapshot(null, version, Shape.CURRENT, false, key, "Product " + key, false, ready.bits()));
    }

    /** @param days from today on, until the release is likely to be done */
    static Update forecast(UUID product, long version, UUID release, int days) {
        var date = LocalDate.parse("2026-05-01").plusDays(days);
        return new Update.Forecast(
                product, new ForecastSnapshot(version, Map.of(release, new ReleaseDates(date, null))));
    }

    static Update feature(UUID product, UUID id, long version, String key, String rank) {
        return feature(product, id, version, key, rank, "PROPOSED");
    }

    static Update feature(UUID product, UUID id, long version, String key, String rank, String status) {
        return feature(
                product,
                id,
                version,
                key,
                rank,
                status,
                new Planning(null, null, null, null, List.of(), List.of(), null));
    }

    static Update feature(UUID product, UUID id, long version, String key, String rank, Planning planning) {
        return feature(product, id, version, key, rank, "PROPOSED", planning);
    }

    /** @param refs what other systems call it */
    static Update called(UUID product, UUID id, long version, String key, String... refs) {
        var planning = new Planning(null, null, null, null, List.of(), List.of(), null);
        return feature(product, id, version, key, "a0", "PROPOSED", planning, List.of(refs));
    }

    private static Update feature(
            UUID product, UUID id, long version, String key, String rank, String status, Planning planning) {
        return feature(product, id, version, key, rank, status, planning, List.of("jira:" + key));
    }

    private static Update feature(
            UUID product,
            UUID id,
            long version,
            String key,
            String rank,
            String status,
            Planning planning,
            List<String> refs) {
        return feature(product, id, version, key, rank, status, planning, refs, List.of());
    }

    private static Update feature(
            UUID product,
            UUID id,
            long version,
            String key,
            String rank,
            String status,
            Planning planning,
            List<String> refs,
            List<String> agreedBy) {
        var snapshot = new OwnerSnapshot(
                null,
                version,
                Shape.CURRENT,
                false,
                Lane.FEATURE,
                "Title of " + key,
                "why",
                status,
                "FEATURE",
                rank,
                false,
                List.of("a"),
                refs,
                null,
                agreedBy,
                planning,
                null,
                null,
                null,
                TIME.plusSeconds(version));
        return new Update.Owner(id, product, key, snapshot);
    }

    static Update agreed(UUID product, UUID id, long version, String key, List<String> by) {
        var planning = new Planning(null, null, null, null, List.of(), List.of(), null);
        return feature(product, id, version, key, "a0001", "PROPOSED", planning, List.of(), by);
    }

    static Update learned(
            UUID product, UUID id, long version, String key, String rank, String status, Learning learning) {
        var update = (Update.Owner) feature(product, id, version, key, rank, status, null, List.of(), List.of());
        var shippedAt = status.equals("SHIPPED") ? TIME : null;
        return new Update.Owner(id, product, key, with(learning, shippedAt, update.snapshot()));
    }

    private static OwnerSnapshot with(Learning learning, @Nullable Instant shippedAt, OwnerSnapshot told) {
        return new OwnerSnapshot(
                told.epoch(),
                told.version(),
                told.shape(),
                told.deleted(),
                told.type(),
                told.title(),
                told.why(),
                told.status(),
                told.kind(),
                told.rank(),
                told.expedite(),
                told.tags(),
                told.externalRefs(),
                told.owner(),
                told.agreedBy(),
                told.planning(),
                told.umbrella(),
                shippedAt,
                learning,
                told.updatedAt());
    }

    static Update debt(UUID product, UUID id, long version, String key, String rank, boolean expedite) {
        var snapshot = new OwnerSnapshot(
                null,
                version,
                Shape.CURRENT,
                false,
                Lane.DEBT,
                "Title of " + key,
                "consequence",
                "OPEN",
                "DEBT",
                rank,
                expedite,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                TIME.plusSeconds(version));
        return new Update.Owner(id, product, key, snapshot);
    }

    static Update deleted(UUID product, UUID id, long version, String key, Lane type) {
        var snapshot = new OwnerSnapshot(
                null,
                version,
                Shape.CURRENT,
                true,
                type,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TIME);
        return new Update.Owner(id, product, key, snapshot);
    }

    static Update work(UUID product, UUID id, long version, String key, Integer tenths, String progress) {
        return worked(product, id, version, key, tenths, progress, null, null);
    }

    /** @param done when it was; null where that was not told */
    static Update done(UUID product, UUID id, long version, String key, Instant done) {
        return worked(product, id, version, key, 10, "DONE", null, done);
    }

    /** A feature that is shipped. */
    static Update shipped(UUID product, UUID id, long version, String key, Instant at) {
        return owned(product, id, version, key, Lane.FEATURE, "FEATURE", "SHIPPED", List.of(), at);
    }

    /** @param affects the features that it gets in the way of */
    static Update bug(UUID product, UUID id, long version, String key, String status, List<UUID> affects) {
        return owned(product, id, version, key, Lane.DEBT, "BUG", status, affects, null);
    }

    private static Update owned(
            UUID product,
            UUID id,
            long version,
            String key,
            Lane lane,
            String kind,
            String status,
            List<UUID> affects,
            Instant shippedAt) {
        var snapshot = new OwnerSnapshot(
                null,
                version,
                Shape.CURRENT,
                false,
                lane,
                "Title of " + key,
                "why",
                status,
                kind,
                "a0",
                false,
                List.of(),
                List.of(),
                null,
                null,
                new Planning(null, null, null, null, List.of(), List.of(), affects),
                null,
                shippedAt,
                null,
                TIME.plusSeconds(version));
        return new Update.Owner(id, product, key, snapshot);
    }

    static Update assessed(UUID product, UUID id, long version, String key, Instant at) {
        return worked(product, id, version, key, null, "TODO", new FeasibilitySnapshot("FEASIBLE", null, at), null);
    }

    private static Update worked(
            UUID product,
            UUID id,
            long version,
            String key,
            @Nullable Integer tenths,
            String progress,
            @Nullable FeasibilitySnapshot feasibility,
            @Nullable Instant doneAt) {
        var snapshot = new WorkSnapshot(
                null,
                version,
                Shape.CURRENT,
                false,
                tenths,
                null,
                null,
                null,
                progress,
                null,
                0,
                null,
                feasibility,
                doneAt,
                TIME.plusSeconds(version));
        return new Update.Work(id, product, key, snapshot);
    }

    static Update budget(UUID product, long version, int share, long carry, int median) {
        return new Update.Budget(product, new BudgetSnapshot(version, share, carry, 0L, median, null));
    }

    /** As an event of that epoch tells it, and code of that shape writes it. */
    static Update as(long epoch, int shape, Update update) {
        var owner = (Update.Owner) update;
        var snapshot = owner.snapshot();
        return new Update.Owner(
                owner.itemId(),
                owner.productId(),
                owner.key(),
                new OwnerSnapshot(
                        epoch,
                        snapshot.version(),
                        shape,
                        snapshot.deleted(),
                        snapshot.type(),
                        snapshot.title(),
                        snapshot.why(),
                        snapshot.status(),
                        snapshot.kind(),
                        snapshot.rank(),
                        snapshot.expedite(),
                        snapshot.tags(),
                        snapshot.externalRefs(),
                        snapshot.owner(),
                        snapshot.agreedBy(),
                        snapshot.planning(),
                        snapshot.umbrella(),
                        snapshot.shippedAt(),
                        snapshot.learning(),
                        snapshot.updatedAt()));
    }
}
