package dev.tandem.kit.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.http.problem.Invalid;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one body, gathered. */
final class Faults {
    private final List<Invalid> errors = new ArrayList<>();

    void add(Invalid error) {
        errors.add(error);
    }

    void add(ConstraintViolation<?> violation) {
        errors.add(Invalid.at(Pointers.of(violation.getPropertyPath()), violation.getMessage()));
    }

    void addUnstorable(JsonNode body) {
        errors.addAll(Unstorable.in("", body));
    }

    boolean areBelow(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().startsWith(pointer + "/"));
    }

    void refuseAny() {
        if (!errors.isEmpty()) {
            throw Invalid.refusal(errors);
        }
    }
}
