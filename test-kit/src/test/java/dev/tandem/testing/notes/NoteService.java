package dev.tandem.testing.notes;

import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

@ApplicationScoped
class NoteService {
    private static final Logger LOG = Logger.getLogger(NoteService.class);

    private final Notes notes;

    NoteService(Notes notes) {
        this.notes = notes;
    }

    @Transactional
    Note create(String key, NoteFields fields) {
        var note = Note.create(key, fields);
        LOG.infof("Note %s is made", key);
        return notes.add(note);
    }

    @Transactional
    Note stamp(String reference, String word) {
        var note = notes.toChange(reference, Optional.empty());
        note.edit(
                new NoteFields(note.fields().text() + ", " + word, note.fields().tags()));
        return note;
    }

    @Transactional
    Note patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var note = notes.toChange(reference, precondition);
        note.edit(patch.applyTo(note.fields(), NoteFields.class));
        return note;
    }
}
