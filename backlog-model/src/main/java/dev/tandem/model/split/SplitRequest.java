package dev.tandem.model.split;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.problem.BatchRefusals;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The parts that an item is taken apart into", additionalProperties = Schema.False.class)
public record SplitRequest(
        @NotNull
        @Size(min = 1, max = MOST_PARTS)
        @Schema(
                implementation = Object[].class,
                description = """
                        In the order in which they are to be ranked. Each names its `title`, and of the other fields of a \
                        feature or debt item those that differ from the whole's""",
                examples = "[{\"title\": \"Pay by card, once\"}, {\"title\": \"Keep the card\"}]")
        List<@NotNull JsonNode> parts,

        @Schema(nullable = true, description = "UMBRELLA where nothing is said", defaultValue = "UMBRELLA")
        WholeBecomes parent) {
    public static final int MOST_PARTS = 20;

    public SplitRequest {
        parent = parent == null ? WholeBecomes.UMBRELLA : parent;
    }

    /** Every part is called something else than the whole. */
    public void requireTitles() {
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isObject()) {
                faults.add(Invalid.at("/parts/" + i, "must be an object"));
            } else if (!parts.get(i).hasNonNull("title")) {
                faults.add(Invalid.at("/parts/%d/title".formatted(i), "must be given"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
    }

    /** Makes a part of what is asked of it, at its number from 0. */
    public interface Maker<P> {
        P part(int number, JsonNode asked);
    }

    /** Every part is made, so that one refusal names all fields at fault. */
    public <P> List<P> make(Maker<P> maker) {
        var made = new ArrayList<P>();
        var refused = new BatchRefusals();
        for (int i = 0; i < parts.size(); i++) {
            try {
                made.add(maker.part(i, parts.get(i)));
            } catch (Refusal refusal) {
                if (refusal.type() != KitProblem.VALIDATION_FAILED) {
                    throw refusal;
                }
                refused.add(i, "/parts/" + i, refusal);
            }
        }
        refused.refuseAny();
        return made;
    }
}
