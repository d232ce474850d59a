package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SqlStatementsTest {
    @Inject
    SqlStatements statements;

    @Inject
    SomeNotes notes;

    @Test
    void whatARequestAsksTheDatabaseIsCounted() {
        var issued =
                statements.of(() -> createNote(aKey(), "{\"text\":\"one\"}").statusCode(201));

        assertThat(issued).filteredOn(sql -> sql.contains("insert into note ")).hasSize(1);
        assertThat(issued)
                .filteredOn(sql -> sql.contains("insert into journal "))
                .hasSize(1);
    }

    @Test
    void whatOtherThreadsAskMeanwhileIsNot() {
        assertThat(statements.of(() -> notes.create("two"))).isEmpty();
    }
}
