package dev.tandem.testing.notes;

import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
class NoteService {
    private final Notes notes;

    NoteService(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    Note create(String key, NoteFields fields) {
        var note = Note.create(key, fields);
        return notes.add(note);
    }

    @Transactional
    Note patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var note = notes.toChange(reference, precondition);
        note.edit(patch.applyTo(note.fields(), NoteFields.class));
        return note;
    }
}
