package dev.tandem.kit.webhook;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({
    "id",
    "statusSince",
    "pauseReason",
    "secret",
    "formerSecretUntil",
    "createdBy",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "Whom to tell, and of what", additionalProperties = Schema.False.class)
public record WebhookFields(
        @NotBlank
        @Size(max = TargetUrl.LONGEST)
        @Schema(description = "Where to send events to; an https address", examples = "https://tool.example/tandem")
        String url,

        @Size(max = 100)
        @Schema(nullable = true, description = "Keys of the products whose events to tell; all where there are none")
        List<@NotNull @Size(max = 36) String> products,

        @Size(max = 100) @Schema(nullable = true, description = "Types of the events to tell; all where there are none")
        List<@NotNull @Size(max = 200) String> types,

        @Size(max = 1000)
        @Schema(nullable = true, description = "For people", examples = "Mirrors ranks into the roadmap tool")
        @Nullable
        String description,

        @Schema(nullable = true, description = "ACTIVE where none is given", defaultValue = "ACTIVE")
        WebhookStatus status) {
    public WebhookFields {
        products = products == null ? List.of() : products;
        types = types == null ? List.of() : types;
        status = status == null ? WebhookStatus.ACTIVE : status;
    }
}
