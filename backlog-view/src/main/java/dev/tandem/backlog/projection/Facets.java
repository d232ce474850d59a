package dev.tandem.backlog.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words that the backlog is filtered by. An item's row has all that are true of it, so that one index finds the
 * few items of a rare filter, and whoever walks a lane can tell from its row whether an item is meant.
 */
public final class Facets {
    public static final String ESTIMATED = "estimated";
    public static final String UNESTIMATED = "unestimated";
    public static final String BLOCKED = "blocked";
    public static final String STALE = "stale";
    private static final String NONE = "none";

    private Facets() {}

    public static String kind(String kind) {
        return "kind:" + kind;
    }

    public static String status(String status) {
        return "status:" + status;
    }

    public static String progress(String progress) {
        return "progress:" + progress;
    }

    public static String tag(String tag) {
        return "tag:" + tag;
    }

    /** @param name who answers for it */
    public static String owner(String name) {
        return "owner:" + name;
    }

    /** @param id null for none */
    public static String release(@Nullable UUID id) {
        return "release:" + (id == null ? NONE : id);
    }

    /** @param id null for none */
    public static String sprint(@Nullable UUID id) {
        return "sprint:" + (id == null ? NONE : id);
    }

    static List<String> of(BacklogItem item) {
        var owner = item.owner();
        var work = item.work();
        var planning = owner.planning();
        var sprint = work.sprint();
        var facets = new ArrayList<String>();
        facets.add(kind(Objects.requireNonNull(owner.kind())));
        facets.add(status(Objects.requireNonNull(owner.status())));
        facets.add(progress(Objects.requireNonNull(work.progress())));
        facets.add(release(planning == null ? null : planning.releaseId()));
        facets.add(sprint(sprint == null ? null : sprint.id()));
        facets.add(work.placedTenths() == null ? UNESTIMATED : ESTIMATED);
        if (owner.owner() != null) {
            facets.add(owner(owner.owner()));
        }
        if (!item.blockers().isEmpty()) {
            facets.add(BLOCKED);
        }
        if (item.isStale()) {
            facets.add(STALE);
        }
        Objects.requireNonNull(owner.tags()).forEach(tag -> facets.add(tag(tag)));
        return facets;
    }
}
