package dev.tandem.testing.notes;

import dev.tandem.kit.precondition.Versioned;
import java.util.List;
import java.util.UUID;

public record NoteView(UUID id, String key, String text, List<String> tags, long version) implements Versioned {
    static NoteView of(Note note) {
        var fields = note.fields();
        return new NoteView(note.id(), note.key(), fields.text(), fields.tags(), note.version());
    }
}
