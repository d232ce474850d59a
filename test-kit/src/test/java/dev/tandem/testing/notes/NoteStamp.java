package dev.tandem.testing.notes;

import jakarta.validation.constraints.Size;

/** Of which nothing need be said. */
record NoteStamp(@Size(max = 5) String word) {}
