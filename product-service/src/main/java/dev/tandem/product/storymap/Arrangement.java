package dev.tandem.product.storymap;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.problem.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Activities as they are kept: each, and each of their steps, has an id. A step may move to another activity. */
final class Arrangement {
    private final Set<UUID> activities;
    private final Set<UUID> steps;
    private final List<Invalid> faults = new ArrayList<>();

    private Arrangement(List<Activity> before) {
        activities = before.stream().map(Activity::id).filter(Objects::nonNull).collect(Collectors.toSet());
        steps = stepsOf(before);
    }

    static Set<UUID> stepsOf(Collection<Activity> activities) {
        return activities.stream()
                .flatMap(activity -> activity.steps().stream())
                .map(Step::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Gives ids to the new ones; those that were sent back keep theirs. */
    static List<Activity> settle(List<Activity> sent, List<Activity> before) {
        var arrangement = new Arrangement(before);
        var settled = new ArrayList<Activity>();
        for (int i = 0; i < sent.size(); i++) {
            settled.add(arrangement.settle(sent.get(i), "/activities/" + i));
        }
        if (!arrangement.faults.isEmpty()) {
            throw Invalid.refusal(arrangement.faults);
        }
        return settled;
    }

    private Activity settle(Activity activity, String pointer) {
        var settled = new ArrayList<Step>();
        for (int i = 0; i < activity.steps().size(); i++) {
            var step = activity.steps().get(i);
            settled.add(new Step(id(step.id(), steps, "%s/steps/%d".formatted(pointer, i)), step.title()));
        }
        return new Activity(id(activity.id(), activities, pointer), activity.title(), settled);
    }

    private UUID id(@Nullable UUID sent, Set<UUID> unused, String pointer) {
        if (sent == null) {
            return Ids.next();
        }
        if (!unused.remove(sent)) {
            faults.add(Invalid.at(pointer + "/id", "is no id of this story map, or is there twice"));
        }
        return sent;
    }
}
