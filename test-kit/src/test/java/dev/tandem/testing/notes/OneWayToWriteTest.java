package dev.tandem.testing.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.testing.BackingServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is loaded for change, or added, has its events appended by nobody's hand. */
@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class OneWayToWriteTest {
    @Inject
    Notes notes;

    @Inject
    EntityManager entities;

    @Test
    void whatIsAddedAndWhatIsChangedHasItsEventWhenTheTransactionEnds() {
        var note = added("first");
        changing(note, loaded -> loaded.edit(new NoteFields("second", List.of())));

        assertThat(eventsOf(note)).containsExactly("note.created 1", "note.edited 2");
        assertThat(notes.findById(note).version()).isEqualTo(2);
    }

    @Test
    void eventsComeInTheOrderInWhichAggregatesWereLoadedOrAdded() {
        var first = added("a");
        var second = added("b");

        var third = QuarkusTransaction.requiringNew().call(() -> {
            var loadedSecond = toChange(second);
            var loadedFirst = toChange(first);
            var added = notes.add(aNote("c"));
            loadedFirst.edit(new NoteFields("A", List.of()));
            loadedSecond.edit(new NoteFields("B", List.of()));
            return added.id();
        });

        assertThat(lastEvents(3)).containsExactly(second, first, third);
    }

    @Test
    void severalVerbsOfOneTransactionAreOneEventThatTheFirstNames() {
        var note = added("first");

        changing(note, loaded -> {
            loaded.edit(new NoteFields("second", List.of()));
            loaded.edit(new NoteFields("third", List.of()));
        });

        assertThat(eventsOf(note)).containsExactly("note.created 1", "note.edited 2");
    }

    @Test
    void whatIsAddedHasItsFirstVersionAtOnceAndIsOneEventHoweverItChangesUntilTheCommit() {
        var note = QuarkusTransaction.requiringNew().call(() -> {
            var added = notes.add(aNote("first"));
            assertThat(added.version()).isEqualTo(1);
            assertThat(added.createdAt()).isNotNull();
            entities.flush();
            added.edit(new NoteFields("second", List.of()));
            return added.id();
        });

        assertThat(eventsOf(note)).containsExactly("note.created 1");
        assertThat(notes.findById(note).version()).isEqualTo(1);
    }

    @Test
    void verbsThatLeaveTheStateAsItWasAreNoEvent() {
        var note = added("first");

        changing(note, loaded -> loaded.edit(new NoteFields("first", List.of())));

        assertThat(eventsOf(note)).containsExactly("note.created 1");
        assertThat(notes.findById(note).version()).isEqualTo(1);
    }

    @Test
    void aChangeThatNoVerbReportedFailsTheTransaction() {
        var note = added("first");

        assertThatThrownBy(() -> changing(note, loaded -> loaded.scribble("unreported")))
                .hasStackTraceContaining("A change of note:" + note + " that no verb reported");

        assertThat(notes.findById(note).fields().text()).isEqualTo("first");
    }

    @Test
    void oneThatWasLoadedToBeLookedAtTakesNoVerb() {
        var note = added("first");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> notes.get(note.toString()).edit(new NoteFields("second", List.of()))))
                .hasStackTraceContaining("was not loaded for change");
    }

    @Test
    void theRowOfWhatAVerbEndedGoesWithItsLastEvent() {
        var note = added("first");

        changing(note, Note::delete);

        assertThat(eventsOf(note)).containsExactly("note.created 1", "note.deleted 2");
        assertThat(notes.findByIdOptional(note)).isEmpty();
    }

    @Test
    void whatIsRolledBackLeavesNoEvent() {
        var note = added("first");

        assertThatThrownBy(() -> changing(note, loaded -> {
                    loaded.edit(new NoteFields("second", List.of()));
                    throw new IllegalStateException("on purpose");
                }))
                .hasStackTraceContaining("on purpose");

        assertThat(eventsOf(note)).containsExactly("note.created 1");
    }

    private static Note aNote(String text) {
        return Note.create(NoteRequests.aKey(), new NoteFields(text, List.of()));
    }

    private UUID added(String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notes.add(aNote(text)).id());
    }

    private void changing(UUID note, Consumer<Note> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(toChange(note)));
    }

    private Note toChange(UUID note) {
        return notes.toChange(note.toString(), Optional.empty());
    }

    private List<String> eventsOf(UUID note) {
        return texts("""
                select replace(replace(type, '.v1', ''), 'dev.tandem.', '') || ' ' || version from journal
                where aggregate_id = '%s' order by seq
                """.formatted(note));
    }

    /** Of which aggregates, the newest last. */
    private List<UUID> lastEvents(int most) {
        return texts("""
                        select cast(aggregate_id as text) from (
                            select seq, aggregate_id from journal order by seq desc limit %d) newest
                        order by seq
                        """.formatted(most)).stream().map(UUID::fromString).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(query, String.class).getResultList());
    }
}
