package dev.tandem.engineering.sprint;

import dev.tandem.model.role.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was said of a sprint after it: three lines, by whom and when", nullable = true)
public record Retro(
        @Schema(examples = "Pairing on the gateway") String wentWell,

        @Schema(examples = "The test account came a week late")
        String gotInTheWay,

        @Schema(examples = "Ask the bank before we plan") String next,
        Person by,
        Instant at) {
    /** Whether nothing else is said, whoever says it. */
    boolean saysAs(Retro other) {
        return new Retro(wentWell, gotInTheWay, next, other.by, other.at).equals(other);
    }
}
