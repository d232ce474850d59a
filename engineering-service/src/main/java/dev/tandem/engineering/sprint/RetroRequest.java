package dev.tandem.engineering.sprint;

import dev.tandem.model.role.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is said of a sprint after it, in three lines", additionalProperties = Schema.False.class)
public record RetroRequest(
        @NotBlank @Size(max = LONGEST) @Schema(examples = "Pairing on the gateway")
        String wentWell,

        @NotBlank @Size(max = LONGEST) @Schema(examples = "The test account came a week late")
        String gotInTheWay,

        @NotBlank @Size(max = LONGEST) @Schema(examples = "Ask the bank before we plan")
        String next) {
    /** Of a line. What needs more is a friction, or a page elsewhere. */
    private static final int LONGEST = 2000;

    Retro writtenBy(Person by, Instant at) {
        return new Retro(wentWell, gotInTheWay, next, by, at);
    }
}
