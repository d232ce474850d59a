package dev.tandem.model.lane;

import dev.tandem.kit.json.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The same item in another system; unique for each product and system")
public record ExternalRef(
        @NotBlank
        @Size(max = 50)
        @Pattern(regexp = "[^:]*", message = "must not hold a colon")
        @Schema(examples = "jira")
        String system,

        @NotBlank @Size(max = 200) @Schema(examples = "SHOP-1204")
        String key,

        @Size(max = WebAddress.LONGEST)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)
        @Schema(nullable = true, examples = "https://jira.example.com/browse/SHOP-1204")
        String url) {}
