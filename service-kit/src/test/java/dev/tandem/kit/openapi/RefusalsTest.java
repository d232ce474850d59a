package dev.tandem.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private enum Own implements ProblemType {
        NOTE_NOT_FOUND(404),
        NOTE_LOCKED(409),
        BOOK_CLOSED(409);

        private final int status;

        Own(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return name();
        }
    }

    @Test
    void whatAPathNamesMayNotBeThere() {
        assertThat(refusals(Map.of(), "/api/v1/notes/{note}", HttpMethod.GET, operation()))
                .contains(Own.NOTE_NOT_FOUND, KitProblem.NOT_FOUND)
                .doesNotContain(Own.NOTE_LOCKED, KitProblem.CHANGED_AT_ONCE, KitProblem.VALIDATION_FAILED);
        assertThat(refusals(Map.of(), "/api/v1/notes", HttpMethod.GET, operation()))
                .doesNotContain(Own.NOTE_NOT_FOUND, KitProblem.NOT_FOUND);
    }

    @Test
    void wordsSayWhatAPathParameterStandsFor() {
        assertThat(refusals(
                        Map.of("refused.{page}", "note-not-found"),
                        "/api/v1/pages/{page}",
                        HttpMethod.GET,
                        operation()))
                .contains(Own.NOTE_NOT_FOUND);
    }

    @Test
    void anOperationSaysItsOwnAndEveryWriteWhatAllWritesAreRefused() {
        var words = Map.of("refused.lock", "note-locked", "refused.writes", "book-closed");

        assertThat(refusals(words, "/api/v1/notes/{note}", HttpMethod.POST, operation()))
                .contains(Own.NOTE_LOCKED, Own.BOOK_CLOSED, KitProblem.CHANGED_AT_ONCE);
        assertThat(refusals(words, "/api/v1/notes/{note}", HttpMethod.GET, operation()))
                .contains(Own.NOTE_LOCKED)
                .doesNotContain(Own.BOOK_CLOSED);
    }

    @Test
    void aBodyAVersionAndAKeyMayBeWrong() {
        var operation = operation()
                .requestBody(createRequestBody())
                .addParameter(createParameter().name("If-Match").required(true))
                .addParameter(createParameter().ref("Idempotency-Key"));

        assertThat(refusals(Map.of(), "/api/v1/notes", HttpMethod.POST, operation))
                .contains(
                        KitProblem.VALIDATION_FAILED,
                        KitProblem.BODY_TOO_SLOW,
                        KitProblem.PRECONDITION_FAILED,
                        KitProblem.PRECONDITION_REQUIRED,
                        KitProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void aProblemThatNobodyHasIsNotDeclared() {
        assertThatThrownBy(() ->
                        refusals(Map.of("refused.lock", "note-lokced"), "/api/v1/notes", HttpMethod.POST, operation()))
                .hasMessageContaining("note-lokced");
    }

    private static Operation operation() {
        return createOperation().operationId("lock");
    }

    private static List<ProblemType> refusals(
            Map<String, String> words, String path, HttpMethod method, Operation operation) {
        var types = new ArrayList<ProblemType>(List.of(KitProblem.values()));
        types.addAll(List.of(Own.values()));
        return new Refusals(ProblemTypes.of(types), new Words(words))
                .of(path, method, operation).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }
}
