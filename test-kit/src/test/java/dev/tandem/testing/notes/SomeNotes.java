package dev.tandem.testing.notes;

import dev.tandem.kit.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Notes for tests, of texts that no request could have. */
@ApplicationScoped
class SomeNotes {
    private final NoteService service;
    private final StrictJson json;

    SomeNotes(NoteService service, StrictJson json) {
        this.service = service;
        this.json = json;
    }

    Note create(String text) {
        return service.create(NoteRequests.aKey(), new NoteFields(text, List.of()));
    }

    Note ofBytes(int bytes) {
        return create("x".repeat(bytes));
    }

    void edit(Note note, String text) {
        var patch = json.patch("{\"text\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8));
        service.patch(note.id().toString(), Optional.empty(), patch);
    }
}
