package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.relay.EpochBegan;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.ready.DefinitionOfReady;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the view with a backlog, as events would. Points of 0 stand for no estimate. */
@ApplicationScoped
public class TestBacklog {
    private final Projection projection;
    private final Generations generations;
    private final BacklogSignals signals;
    private final Map<String, UUID> ids = new HashMap<>();
    private UUID product;
    private String productKey;
    private int features;
    private int debt;
    private long budgetVersion;
    private long workVersion = 1;

    TestBacklog(Projection projection, Generations generations, BacklogSignals signals) {
        this.projection = projection;
        this.generations = generations;
        this.signals = signals;
    }

    public void start() {
        product = UUID.randomUUID();
        productKey = "T" + product.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        features = 0;
        debt = 0;
        budgetVersion = 0;
        ids.clear();
        projection.apply(List.of(Updates.product(product, 1, productKey)));
    }

    public String productKey() {
        return productKey;
    }

    public String key(String end) {
        return productKey + "-" + end;
    }

    public void features(int... points) {
        var updates = new ArrayList<Update>();
        for (int each : points) {
            String key = key(Integer.toString(++features));
            updates.add(Updates.feature(product, id(key), 1, key, "a%04d".formatted(features)));
            estimate(updates, key, each);
        }
        projection.apply(updates);
    }

    public void debt(int... points) {
        var updates = new ArrayList<Update>();
        for (int each : points) {
            addDebt(updates, each, false);
        }
        projection.apply(updates);
    }

    public void expeditedDebt(int points) {
        var updates = new ArrayList<Update>();
        addDebt(updates, points, true);
        projection.apply(updates);
    }

    public void budget(int share, long carry, int median) {
        projection.apply(List.of(Updates.budget(product, ++budgetVersion, share, carry, median)));
    }

    /** @param capacity in points */
    public void budget(int share, long carry, int median, int capacity) {
        var snapshot = new BudgetSnapshot(++budgetVersion, share, carry, 0L, median, capacity * 10);
        projection.apply(List.of(new Update.Budget(product, snapshot)));
    }

    /** As an event tells it, with who did it and in words. */
    public void moved(String end, String rank, long version, String actor, String summary) {
        String key = key(end);
        tell(
                "dev.tandem.feature.ranked.v1",
                actor,
                summary,
                version,
                Updates.feature(product, id(key), version, key, rank),
                new EventSubject(product, Kind.FEATURE, id(key), at(version), id(key), key, null, null, null));
    }

    public void deleted(String end, long version, String actor) {
        String key = key(end);
        tell(
                "dev.tandem.feature.deleted.v1",
                actor,
                "deleted",
                version,
                Updates.deleted(product, id(key), version, key, Lane.FEATURE),
                new EventSubject(product, Kind.FEATURE, id(key), at(version), id(key), key, null, null, null));
    }

    public void started(UUID sprint, long version, String name, String actor) {
        String state = "{\"name\":\"%s\",\"status\":\"ACTIVE\"}".formatted(name);
        tell(
                "dev.tandem.sprint.started.v1",
                actor,
                "started",
                version,
                null,
                new EventSubject(product, Kind.SPRINT, sprint, at(version), null, name, state, null, null));
    }

    /**
     * Of what the view shows no item of.
     *
     * @param fields beside those that every event has
     */
    public void told(Kind kind, UUID id, long version, String fields) {
        told(kind, id, version, "edited", fields);
    }

    public void told(Kind kind, UUID id, long version, String what, String fields) {
        String data = """
                {"id":"%s","productId":"%s","version":%d,%s}""".formatted(id, product, version, fields);
        var about = EventSubject.read(kind.word(), data.getBytes(StandardCharsets.UTF_8));
        tell("dev.tandem.%s.%s.v1".formatted(kind.word(), what), "ana", what, version, null, about.orElseThrow());
    }

    private void tell(
            String type, String actor, String summary, long version, @Nullable Update update, EventSubject about) {
        var occurrence = new Occurrence(
                type, actor, "product", Instant.parse("2026-05-01T00:00:00Z").plusSeconds(version), summary);
        projection.apply(List.of(new Event(occurrence, Optional.ofNullable(update), Optional.of(about))), List.of());
        signals.changed();
    }

    private static EventVersion at(long version) {
        return new EventVersion(EventVersion.FIRST_EPOCH, version);
    }

    /** The copy is made again, or restored: places in its feed are void. */
    public void madeAgain() {
        generations.beginAnew(new EpochBegan(2, List.of()));
        signals.changed();
    }

    public UUID product() {
        return product;
    }

    public void finish(String end) {
        projection.apply(List.of(Updates.work(product, id(key(end)), 2, key(end), 50, "DONE")));
    }

    /**
     * A feature that engineering is done with.
     *
     * @param done when; null where it was told without
     * @param shipped null where it is not
     */
    public UUID delivered(String end, Instant proposed, @Nullable Instant done, @Nullable Instant shipped) {
        var id = madeAt(proposed);
        var updates = new ArrayList<Update>();
        updates.add(
                shipped == null
                        ? Updates.feature(product, id, 1, key(end), "a0")
                        : Updates.shipped(product, id, 1, key(end), shipped));
        updates.add(Updates.done(product, id, 1, key(end), done));
        projection.apply(updates);
        return id;
    }

    public void bug(String end, Instant added, String status, UUID... affects) {
        projection.apply(List.of(Updates.bug(product, madeAt(added), 1, key(end), status, List.of(affects))));
    }

    /** As ids are made then. */
    private static UUID madeAt(Instant moment) {
        return new UUID(
                (moment.toEpochMilli() << 16) | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }

    /** What a feature blocks and is blocked by, by the ends of their keys. */
    public void plan(String end, List<String> blocks, List<String> blockedBy) {
        plan(end, new Planning(null, null, null, null, ids(blocks), ids(blockedBy), null));
    }

    public void score(String end, UUID release, Long units, Boolean perPoint) {
        plan(end, new Planning(release, null, units, perPoint, List.of(), List.of(), null));
    }

    /** The sides agree to a feature's spec. */
    public void agreed(String end, List<String> by) {
        projection.apply(List.of(Updates.agreed(product, id(key(end)), 2, key(end), by)));
    }

    /** Product asks for definitions before a sprint. */
    public void askForDefinitions() {
        projection.apply(List.of(Updates.product(product, 2, productKey, DefinitionOfReady.DEFAULT)));
    }

    public UUID release(String name) {
        var release = UUID.randomUUID();
        projection.apply(
                List.of(new Update.Release(release, product, new ReleaseSnapshot(1, false, name, "PLANNED", null))));
        return release;
    }

    /** One that is committed, and expected so many days from the first of May on. */
    public UUID promise(String name, LocalDate targetOn, String health, int days) {
        var release = UUID.randomUUID();
        var snapshot = new ReleaseSnapshot(1L, 1L, Shape.CURRENT, false, name, "COMMITTED", targetOn, health);
        projection.apply(
                List.of(new Update.Release(release, product, snapshot), Updates.forecast(product, 1, release, days)));
        return release;
    }

    public void release(UUID release, long version, String name, boolean deleted) {
        projection.apply(List.of(
                new Update.Release(release, product, new ReleaseSnapshot(version, deleted, name, "PLANNED", null))));
    }

    public void renamed(UUID release, String name) {
        projection.apply(
                List.of(new Update.Release(release, product, new ReleaseSnapshot(2, false, name, "PLANNED", null))));
    }

    public void sprint(String end, int points, String status, Integer frozen) {
        var snapshot = new SprintSnapshot(new UUID(0, 1), "Sprint 1", status, frozen == null ? null : frozen * 10);
        work(end, points, snapshot, 0, null);
    }

    public void risks(String end, int points, int open, String highest) {
        work(end, points, null, open, highest);
    }

    private void work(String end, int points, SprintSnapshot sprint, int openRisks, String highestRisk) {
        var snapshot = new WorkSnapshot(
                null,
                ++workVersion,
                Shape.CURRENT,
                false,
                points * 10,
                null,
                null,
                null,
                "TODO",
                sprint,
                openRisks,
                highestRisk,
                null,
                null,
                null);
        projection.apply(List.of(new Update.Work(id(key(end)), product, key(end), snapshot)));
    }

    /** What is found out about a feature. */
    public void learned(String end, long version, String status, Learning learning) {
        String key = key(end);
        projection.apply(List.of(Updates.learned(
                product, id(key), version, key, "a%04d".formatted(Integer.parseInt(end)), status, learning)));
    }

    /** Engineering says whether an item can be done as it is asked for. */
    public void assessed(String end, Instant at) {
        projection.apply(List.of(Updates.assessed(product, id(key(end)), 2, key(end), at)));
    }

    private void plan(String end, Planning planning) {
        projection.apply(List.of(Updates.feature(
                product, id(key(end)), 2, key(end), "a%04d".formatted(Integer.parseInt(end)), planning)));
    }

    private List<UUID> ids(List<String> ends) {
        return ends.stream().map(end -> id(key(end))).toList();
    }

    private void addDebt(List<Update> updates, int points, boolean expedite) {
        String key = key("D" + ++debt);
        updates.add(Updates.debt(product, id(key), 1, key, "a%04d".formatted(debt), expedite));
        estimate(updates, key, points);
    }

    private void estimate(List<Update> updates, String key, int points) {
        if (points > 0) {
            updates.add(Updates.work(product, id(key), 1, key, points * 10, "TODO"));
        }
    }

    public UUID id(String key) {
        return ids.computeIfAbsent(key, any -> UUID.randomUUID());
    }
}
