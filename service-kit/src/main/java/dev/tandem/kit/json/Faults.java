package dev.tandem.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.problem.Invalid;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one body, gathered; beyond so many it is only counted. */
final class Faults {
    private final List<Invalid> errors = new ArrayList<>();
    private int count;

    void add(Invalid error) {
        count++;
        if (errors.size() < Invalid.MOST_TOLD) {
            errors.add(error);
        }
    }

    void add(ConstraintViolation<?> violation) {
        add(Invalid.at(Pointers.of(violation.getPropertyPath()), violation.getMessage()));
    }

    void addUnstorable(JsonNode body) {
        Unstorable.in("", body).forEach(this::add);
    }

    boolean areBelow(String pointer) {
        return errors.stream().anyMatch(error -> error.pointer().startsWith(pointer + "/"));
    }

    void refuseAny() {
        if (!errors.isEmpty()) {
            throw Invalid.refusal(errors, count);
        }
    }
}
