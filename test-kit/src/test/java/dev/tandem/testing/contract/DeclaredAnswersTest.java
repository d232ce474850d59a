package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredAnswersTest {
    private static final String DOCUMENT = """
            paths:
              /notes/{note}:
                put:
                  operationId: putNote
                  responses:
                    "200": {headers: {ETag: {}}}
                    "404": {$ref: "#/components/responses/Missing"}
            components:
              responses:
                Missing:
                  content:
                    application/problem+json:
                      schema:
                        oneOf: [{$ref: "#/components/schemas/NoteMissing"}, {$ref: "#/components/schemas/BookMissing"}]
              schemas:
                Problem: {properties: {type: {type: string}, detail: {type: string}}}
                NoteMissing: {properties: {type: {const: /problems/note-missing}}}
                BookMissing:
                  required: [book]
                  properties: {type: {const: /problems/book-missing}, book: {type: string}}
            """;

    private DeclaredAnswers declared;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        declared = DeclaredAnswers.in(Files.writeString(folder.resolve("notes.yaml"), DOCUMENT));
    }

    @Test
    void whatIsDeclaredMayBeAnswered() throws IOException {
        assertThat(problem(404, "{type: /problems/note-missing, detail: None}")).isEmpty();
        assertThat(problem(404, "{type: /problems/book-missing, detail: None, book: B}"))
                .isEmpty();
        assertThat(declared.undeclared("putNote", 200, List.of("ETag", "Date"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aProblemThatIsNotDeclaredIsTold() throws IOException {
        assertThat(problem(404, "{type: /problems/page-missing}"))
                .containsExactly("putNote does not declare the problem /problems/page-missing");
        assertThat(problem(409, "{type: /problems/note-missing}")).hasSize(1);
    }

    @Test
    void factsThatAreMissingWrongOrNotDeclaredAreTold() throws IOException {
        assertThat(problem(404, "{type: /problems/book-missing}")).hasSize(1);
        assertThat(problem(404, "{type: /problems/book-missing, book: 7}")).hasSize(1);
        assertThat(problem(404, "{type: /problems/note-missing, shelf: 7}"))
                .containsExactly("putNote does not declare the fact shelf of /problems/note-missing");
    }

    @Test
    void aHeaderThatClientsGoByIsTold() {
        assertThat(declared.undeclared("putNote", 200, List.of("ETag", "Location"), Optional.empty()))
                .containsExactly("putNote does not declare the header location of 200");
    }

    @Test
    void anOperationThatTheDocumentDoesNotKnowIsForAnotherTest() {
        assertThat(declared.undeclared("getNote", 200, List.of("Link"), Optional.empty()))
                .isEmpty();
    }

    private List<String> problem(int status, String yaml) throws IOException {
        JsonNode problem = new YAMLMapper().readTree(yaml);
        return declared.undeclared("putNote", status, List.of(), Optional.of(problem));
    }
}
