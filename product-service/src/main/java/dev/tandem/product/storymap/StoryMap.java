package dev.tandem.product.storymap;

import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.kind.Kind;
import dev.tandem.product.StillInUse;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What users of a product do, in order: activities, and the steps of each. It has the id of its product. */
@Entity
@Table(name = "story_map")
class StoryMap extends Aggregate {
    static final String KIND = Kind.STORY_MAP.word();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Activity> activities = List.of();

    protected StoryMap() {}

    private StoryMap(UUID productId) {
        super(productId);
    }

    /** Of a product that has none yet. */
    static StoryMap none(UUID productId) {
        return new StoryMap(productId);
    }

    /** @return the steps that would be gone */
    Set<UUID> without(List<Activity> sent) {
        var gone = Arrangement.stepsOf(activities);
        gone.removeAll(Arrangement.stepsOf(sent));
        return gone;
    }

    /** @param hanging keys of the features that hang on what would be gone */
    void arrange(List<Activity> sent, List<String> hanging) {
        var settled = Arrangement.settle(sent, activities);
        StillInUse.refuse(hanging, "a step that would be gone");
        activities = settled;
        happened("story-map.edited");
    }

    /** With its product. */
    void delete() {
        ended("story-map.deleted");
    }

    boolean hasStep(UUID step) {
        return Arrangement.stepsOf(activities).contains(step);
    }

    List<Activity> activities() {
        return activities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public StoryMapState state() {
        return new StoryMapState(id(), activities);
    }

    @Override
    public Object remains() {
        return Map.of("productId", id());
    }

    /** As events carry it. */
    record StoryMapState(UUID productId, List<Activity> activities) {}
}
