package dev.tandem.model.role;

import dev.tandem.kit.identity.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who, and in which role")
public record Person(
        String name, @Schema(examples = "product") String role) {
    public static Person of(Actor actor) {
        return new Person(actor.name(), actor.role());
    }
}
