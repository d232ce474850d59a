package dev.tandem.product.storymap;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.product.release.PlannedRelease;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What users of a product do, in order, and what makes it possible from which release on")
public record StoryMapView(
        UUID productId,
        List<ActivityView> activities,

        @Schema(description = "As in the ETag; 0 where nothing was arranged yet")
        long version)
        implements Versioned {
    @Schema(name = "StoryActivity", description = "What users are about, step by step")
    public record ActivityView(
            UUID id, @Schema(examples = "Pay") String title, List<StepView> steps) {}

    @Schema(name = "StoryStep", description = "One thing that users do on the way")
    public record StepView(
            UUID id,
            @Schema(examples = "Enter the card") String title,

            @Schema(description = "Its features by release, the soonest first; those in none come last")
            List<Slice> slices) {}

    @Schema(name = "StorySlice", description = "The features of a step that go out together")
    public record Slice(
            @Schema(nullable = true, description = "Null of those in no release") @Nullable
            SliceRelease release,

            List<StepFeature> features) {}

    @Schema(description = "The release of a slice")
    public record SliceRelease(
            UUID id,
            @Schema(examples = "Spring") String name,

            @Schema(nullable = true, description = "The day by which it is wanted") @Nullable
            LocalDate targetOn) {
        static SliceRelease of(PlannedRelease release) {
            return new SliceRelease(release.id(), release.name(), release.targetOn());
        }
    }

    /** @param releases the soonest first */
    static StoryMapView of(StoryMap map, List<StepFeature> features, List<PlannedRelease> releases) {
        var byStep = features.stream().collect(Collectors.groupingBy(StepFeature::stepId));
        return new StoryMapView(
                map.id(),
                map.activities().stream()
                        .map(activity -> new ActivityView(
                                Objects.requireNonNull(activity.id()),
                                activity.title(),
                                activity.steps().stream()
                                        .map(step -> step(step, byStep, releases))
                                        .toList()))
                        .toList(),
                map.version());
    }

    private static StepView step(Step step, Map<UUID, List<StepFeature>> byStep, List<PlannedRelease> releases) {
        var hanging = byStep.getOrDefault(step.id(), List.of());
        var planned = releases.stream().map(release -> slice(release, hanging));
        var slices = Stream.concat(planned, Stream.of(slice(null, hanging)))
                .filter(slice -> !slice.features().isEmpty())
                .toList();
        return new StepView(Objects.requireNonNull(step.id()), step.title(), slices);
    }

    private static Slice slice(@Nullable PlannedRelease release, List<StepFeature> hanging) {
        UUID id = release == null ? null : release.id();
        return new Slice(
                release == null ? null : SliceRelease.of(release),
                hanging.stream()
                        .filter(feature -> Objects.equals(feature.releaseId(), id))
                        .toList());
    }

    /** Features come and go without the map. */
    @Override
    public @Nullable Object alsoShown() {
        return activities.isEmpty() ? null : activities;
    }
}
