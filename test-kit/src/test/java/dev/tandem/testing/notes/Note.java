package dev.tandem.testing.notes;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The smallest aggregate that a service could have. */
@Entity
@Table(name = "note")
class Note extends Aggregate {
    @Column(name = "note_key", updatable = false)
    private String key;

    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    protected Note() {}

    static Note create(String key, NoteFields fields) {
        var note = new Note(key);
        note.set(fields);
        note.happened("note.created");
        return note;
    }

    private Note(String key) {
        super(Ids.next());
        this.key = key;
    }

    void edit(NoteFields fields) {
        set(fields);
        happened("note.edited");
    }

    /** Forgets to report it, as no verb may. */
    void scribble(String newText) {
        text = newText;
    }

    void delete() {
        ended("note.deleted");
    }

    private void set(NoteFields fields) {
        text = fields.text();
        tags = fields.tags() == null ? List.of() : List.copyOf(fields.tags());
    }

    String key() {
        return key;
    }

    NoteFields fields() {
        return new NoteFields(text, tags);
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public Object state() {
        record State(String key, String text, List<String> tags) {}
        return new State(key, text, tags);
    }
}
