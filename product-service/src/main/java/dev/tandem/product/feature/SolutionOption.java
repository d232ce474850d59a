package dev.tandem.product.feature;

import dev.tandem.kit.id.Ids;
import dev.tandem.model.role.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param by who added it by itself; what a body says of that is not looked at */
@Schema(description = "A way in which the problem could be solved", additionalProperties = Schema.False.class)
public record SolutionOption(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) @Schema(examples = "The provider's hosted page")
        String name,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @Size(max = 50_000)
        @Schema(nullable = true, examples = "A third of the work; the page is not in our colours")
        @Nullable
        String tradeoffs,

        @Schema(
                nullable = true,
                description = "Who added it by itself; null where it came with the feature. Kept by the service")
        @Nullable
        Person by)
        implements Part<SolutionOption> {
    static SolutionOption of(SolutionOptionRequest request, Person by) {
        return new SolutionOption(Ids.next(), request.name(), request.description(), request.tradeoffs(), by);
    }

    @Override
    public SolutionOption withId(@Nullable UUID newId) {
        return new SolutionOption(newId, name, description, tradeoffs, null);
    }

    @Override
    public SolutionOption following(SolutionOption before) {
        return new SolutionOption(id, name, description, tradeoffs, before.by);
    }

    /** As a part of its feature has it. */
    SolutionOption copied() {
        return new SolutionOption(null, name, description, tradeoffs, null);
    }
}
