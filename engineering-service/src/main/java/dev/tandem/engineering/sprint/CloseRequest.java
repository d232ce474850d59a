package dev.tandem.engineering.sprint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Closes a sprint; nothing needs to be said", additionalProperties = Schema.False.class)
public record CloseRequest() {}
