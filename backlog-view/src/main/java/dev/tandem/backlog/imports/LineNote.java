package dev.tandem.backlog.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a row")
public record LineNote(
        @Schema(description = "Where the row begins in the file, from 1; the header is line 1", examples = "17")
        long line,

        @Schema(examples = "the title is empty") String reason) {}
