package dev.tandem.engineering.estimate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What an estimation meeting came to; all of it is taken, or nothing",
        additionalProperties = Schema.False.class)
public record EstimateBatch(@NotEmpty @Size(max = 200) List<@NotNull @Valid ItemEstimate> estimates) {}
