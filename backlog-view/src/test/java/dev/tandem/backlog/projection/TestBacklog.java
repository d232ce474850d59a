package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Fills the view with a backlog, as events would. Points of 0 stand for no estimate. */
@ApplicationScoped
public class TestBacklog {
    private final Projection projection;
    private final Map<String, UUID> ids = new HashMap<>();
    private UUID product;
    private String productKey;
    private int features;
    private int debt;
    private long budgetVersion;
    private long workVersion = 1;

    TestBacklog(Projection projection) {
        this.projection = projection;
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

    public void finish(String end) {
        projection.apply(List.of(Updates.work(product, id(key(end)), 2, key(end), 50, "DONE")));
    }

    /** What a feature blocks and is blocked by, by the ends of their keys. */
    public void plan(String end, List<String> blocks, List<String> blockedBy) {
        plan(end, new Planning(null, null, null, ids(blocks), ids(blockedBy)));
    }

    public void score(String end, UUID release, Long units, boolean perPoint) {
        plan(end, new Planning(release, units, perPoint, List.of(), List.of()));
    }

    public UUID release(String name) {
        var release = UUID.randomUUID();
        projection.apply(
                List.of(new Update.Release(release, product, new ReleaseSnapshot(1, false, name, "PLANNED", null))));
        return release;
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
                null);
        projection.apply(List.of(new Update.Work(id(key(end)), product, key(end), snapshot)));
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

    private UUID id(String key) {
        return ids.computeIfAbsent(key, any -> UUID.randomUUID());
    }
}
