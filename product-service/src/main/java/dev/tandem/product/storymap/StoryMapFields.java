package dev.tandem.product.storymap;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({"productId", "version"})
@Schema(description = "A product's story map", additionalProperties = Schema.False.class)
public record StoryMapFields(@NotNull @Size(max = 50) List<@NotNull @Valid Activity> activities) {}
