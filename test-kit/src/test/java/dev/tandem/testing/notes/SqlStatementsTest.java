package dev.tandem.testing.notes;

import static dev.tandem.testing.notes.NoteRequests.aKey;
import static dev.tandem.testing.notes.NoteRequests.createNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.database.ReadOnly;
import dev.tandem.testing.BackingServices;
import dev.tandem.testing.SqlStatements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackingServices.class)
class SqlStatementsTest {
    @Inject
    SqlStatements statements;

    @Inject
    SomeNotes notes;

    @Inject
    ReadOnly reads;

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
    void whatIsDoneWithoutARequestIsCountedToo() {
        assertThat(statements.of(() -> notes.create("three")))
                .filteredOn(sql -> sql.contains("insert into note "))
                .hasSize(1);
        assertThat(statements.of(this::read)).containsExactly("select 1");
    }

    @Test
    void whatOtherThreadsAskMeanwhileIsNot() {
        assertThat(statements.of(() -> CompletableFuture.runAsync(this::read).join()))
                .isEmpty();
    }

    private void read() {
        reads.oneStatement(connection -> {
            try (var statement = connection.prepareStatement("select 1")) {
                return statement.execute();
            }
        });
    }
}
