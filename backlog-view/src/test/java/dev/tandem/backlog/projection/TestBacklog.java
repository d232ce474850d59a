package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    TestBacklog(Projection projection) {
        this.projection = projection;
    }

    public void start() {
        product = UUID.randomUUID();
        productKey = "T" + Integer.toString(Math.abs(product.hashCode()), 36).toUpperCase();
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
