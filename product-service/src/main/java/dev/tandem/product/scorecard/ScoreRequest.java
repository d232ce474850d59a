package dev.tandem.product.scorecard;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A feature's inputs for one scorecard", additionalProperties = Schema.False.class)
public record ScoreRequest(
        @NotBlank @Schema(description = "RICE, WSJF, MOSCOW or the key of the product's own", examples = "RICE")
        String scorecard,

        @NotNull
        @Size(max = 50)
        @Schema(
                implementation = Object.class,
                description = "A number for each criterion; of MOSCOW `class`: MUST, SHOULD, COULD or WONT",
                examples = "{\"reach\": 1000, \"impact\": 2, \"confidence\": 0.8}")
        Map<String, JsonNode> inputs) {}
