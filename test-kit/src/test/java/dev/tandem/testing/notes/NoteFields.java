package dev.tandem.testing.notes;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

@ReadOnlyFields(
        value = {"id", "key", "version"},
        elsewhere = @ReadOnlyFields.Elsewhere(field = "estimate", path = "/api/v1/items/{note}/estimate"))
record NoteFields(@NotBlank @Size(max = 20) String text, List<@NotBlank @Size(max = 5) String> tags) {}
