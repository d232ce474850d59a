package dev.tandem.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a row")
public record LineNote(
        @Schema(description = "Where the row begins in the file, from 1; the header is line 1", examples = "17")
        long line,

        @Schema(examples = "the title is empty") String reason) {
    static final int LONGEST_REASON = 500;

    /** A reason may quote what a cell says, which may be a page. */
    public LineNote {
        if (reason.length() > LONGEST_REASON) {
            // Half a character is none that a database takes.
            int end = Character.isHighSurrogate(reason.charAt(LONGEST_REASON - 2))
                    ? LONGEST_REASON - 2
                    : LONGEST_REASON - 1;
            reason = reason.substring(0, end) + "…";
        }
    }
}
