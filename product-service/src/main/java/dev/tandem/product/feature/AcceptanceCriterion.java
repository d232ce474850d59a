package dev.tandem.product.feature;

import dev.tandem.kit.id.Ids;
import dev.tandem.model.role.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a feature is done.
 *
 * @param by who wrote it; what a body says of that is not looked at
 * @param metBy who found it met, likewise
 */
@Schema(description = "What must hold before it is done", additionalProperties = Schema.False.class)
public record AcceptanceCriterion(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 50_000) @Schema(examples = "A refused card leaves the basket as it was")
        String text,

        @Schema(nullable = true, defaultValue = "false") Boolean met,

        @Schema(
                nullable = true,
                description = "Who added it by itself; null where it came with the feature. Kept by the service")
        @Nullable
        Person by,

        @Schema(nullable = true, description = "Who ticked it by itself, and found it met. Kept by the service")
        @Nullable
        Person metBy)
        implements Part<AcceptanceCriterion> {
    public AcceptanceCriterion {
        met = Boolean.TRUE.equals(met);
    }

    static AcceptanceCriterion of(String text, Person by) {
        return new AcceptanceCriterion(Ids.next(), text, false, by, null);
    }

    @Override
    public AcceptanceCriterion withId(@Nullable UUID newId) {
        return new AcceptanceCriterion(newId, text, met, null, null);
    }

    @Override
    public AcceptanceCriterion following(AcceptanceCriterion before) {
        return new AcceptanceCriterion(id, text, met, before.by, met && before.met ? before.metBy : null);
    }

    /** As another feature has it. */
    AcceptanceCriterion copied() {
        return new AcceptanceCriterion(null, text, false, null, null);
    }

    AcceptanceCriterion ticked(boolean isMet, Person who) {
        return new AcceptanceCriterion(id, text, isMet, by, isMet ? who : null);
    }
}
