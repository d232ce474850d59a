package dev.tandem.backlog.projection;

import dev.tandem.kit.rank.RankKey;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.RankRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A made-up backlog in which everything occurs that an item can be. */
@ApplicationScoped
public class MixedBacklog {
    public static final List<String> WORDS = List.of("gateway", "refund", "invoice", "login", "report");
    public static final List<String> TAGS = List.of("checkout", "mobile", "rare");
    public static final List<String> OWNERS = List.of("ana", "ben", "Eva Müller");
    private static final Instant TIME = Instant.parse("2026-04-01T09:00:00Z");

    private final Projection projection;

    MixedBacklog(Projection projection) {
        this.projection = projection;
    }

    /**
     * @param keys of all items, also of those that stand in no lane
     * @param owned by key, what its owner told of an item last
     */
    public record Made(
            UUID product,
            String key,
            List<UUID> releases,
            List<UUID> sprints,
            List<String> keys,
            Map<String, Update.Owner> owned) {
        /** The keys of a lane's items in their owners' order. */
        private List<String> ranked(Lane lane) {
            return owned.values().stream()
                    .filter(each -> each.snapshot().type() == lane)
                    .sorted(Comparator.comparing(each -> each.snapshot().rank()))
                    .map(Update.Owner::key)
                    .toList();
        }

        public UUID id(String item) {
            return owned.get(item).itemId();
        }
    }

    public Made make(Random random, int features, int debt, int share, long carry) {
        var product = UUID.randomUUID();
        String key = "M" + product.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var ids = Stream.generate(UUID::randomUUID).limit(features + debt).toList();
        var made = new Made(
                product,
                key,
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                new ArrayList<>(),
                new HashMap<>());
        var ranks = new HashMap<Boolean, String>();
        var updates = new ArrayList<Update>();
        updates.add(Updates.product(product, 1, key));
        updates.add(new Update.Budget(product, new BudgetSnapshot(1L, share, carry, 0L, 30, 80)));
        for (UUID release : made.releases()) {
            updates.add(new Update.Release(
                    release, product, new ReleaseSnapshot(1, false, "Release " + release, "PLANNED", null)));
        }
        for (int i = 0; i < ids.size(); i++) {
            boolean isDebt = i >= features;
            String itemKey = key + (isDebt ? "-D" + (i - features + 1) : "-" + (i + 1));
            made.keys().add(itemKey);
            var blockedBy = random.nextInt(6) == 0 ? List.of(ids.get(random.nextInt(ids.size()))) : List.<UUID>of();
            String rank = RankKey.between(ranks.get(isDebt), null);
            ranks.put(isDebt, rank);
            var owner = new Update.Owner(
                    ids.get(i), product, itemKey, owner(random, isDebt, made, itemKey, rank, blockedBy));
            made.owned().put(itemKey, owner);
            updates.add(owner);
            if (random.nextInt(10) > 0) {
                updates.add(new Update.Work(ids.get(i), product, itemKey, work(random, made)));
            }
        }
        projection.apply(updates);
        projection.apply(ids.stream()
                .filter(id -> random.nextInt(12) == 0)
                .map(id -> new Update.Unread(id, random.nextBoolean()))
                .toList());
        return made;
    }

    /** Carries a rank command out, as the item's owner does. @return the new rank */
    public String rank(Made made, String item, RankRequest target) {
        var moved = made.owned().get(item);
        var others = new ArrayList<>(made.ranked(moved.snapshot().type()));
        others.remove(item);
        int gap = target.to() == RankRequest.Edge.TOP ? 0 : others.size();
        gap = target.before() == null ? gap : others.indexOf(target.before());
        gap = target.after() == null ? gap : others.indexOf(target.after()) + 1;
        String rank = RankKey.between(
                gap == 0
                        ? null
                        : made.owned().get(others.get(gap - 1)).snapshot().rank(),
                gap == others.size()
                        ? null
                        : made.owned().get(others.get(gap)).snapshot().rank());
        made.owned().put(item, ranked(moved, rank));
        return rank;
    }

    /** The event of it arrives. */
    public void arrive(Made made, String item) {
        projection.apply(List.of(made.owned().get(item)));
    }

    private static Update.Owner ranked(Update.Owner item, String rank) {
        var told = item.snapshot();
        return new Update.Owner(
                item.itemId(),
                item.productId(),
                item.key(),
                new OwnerSnapshot(
                        told.epoch(),
                        told.version() + 1,
                        told.shape(),
                        told.deleted(),
                        told.type(),
                        told.title(),
                        told.why(),
                        told.status(),
                        told.kind(),
                        rank,
                        told.expedite(),
                        told.tags(),
                        told.externalRefs(),
                        told.owner(),
                        told.agreedBy(),
                        told.planning(),
                        told.umbrella(),
                        told.shippedAt(),
                        told.learning(),
                        told.updatedAt()));
    }

    private static OwnerSnapshot owner(
            Random random, boolean isDebt, Made made, String key, String rank, List<UUID> blockedBy) {
        var statuses = isDebt
                ? List.of("OPEN", "OPEN", "OPEN", "OPEN", "DONE", "DROPPED")
                : List.of("PROPOSED", "PROPOSED", "DEFINED", "DEFINED", "COMMITTED", "SHIPPED", "DROPPED");
        return new OwnerSnapshot(
                null,
                1L,
                Shape.CURRENT,
                false,
                isDebt ? Lane.DEBT : Lane.FEATURE,
                "The " + one(random, WORDS) + " and the " + one(random, WORDS),
                "why",
                one(random, statuses),
                isDebt ? one(random, List.of("DEBT", "BUG", "OPS")) : "FEATURE",
                rank,
                isDebt && random.nextInt(15) == 0,
                TAGS.stream()
                        .filter(tag -> random.nextInt(tag.equals("rare") ? 30 : 4) == 0)
                        .toList(),
                List.of("jira:" + key),
                isDebt || random.nextBoolean() ? null : one(random, OWNERS),
                isDebt ? null : random.nextBoolean() ? List.of("PRODUCT", "ENGINEERING") : List.of("PRODUCT"),
                isDebt
                        ? null
                        : new Planning(
                                random.nextBoolean() ? null : one(random, made.releases()),
                                null,
                                null,
                                null,
                                List.of(),
                                blockedBy,
                                null),
                null,
                null,
                null,
                TIME);
    }

    private static WorkSnapshot work(Random random, Made made) {
        Integer tenths = random.nextInt(4) == 0 ? null : 5 * (1 + random.nextInt(25));
        var sprint = random.nextInt(3) > 0 ? null : one(random, made.sprints());
        boolean isActive = sprint != null && sprint.equals(made.sprints().get(0));
        return new WorkSnapshot(
                null,
                1L,
                Shape.CURRENT,
                false,
                tenths,
                null,
                null,
                null,
                one(random, List.of("TODO", "TODO", "TODO", "IN_PROGRESS", "IN_PROGRESS", "DONE")),
                sprint == null
                        ? null
                        : new SprintSnapshot(
                                sprint, "Sprint", isActive ? "ACTIVE" : "PLANNED", isActive ? tenths : null),
                0,
                null,
                null,
                null,
                TIME);
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
