package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Effort;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sums over a sprint's book. */
record Movements(List<Movement> all) {
    Effort committed() {
        return sum(Movement.Kind.COMMITTED);
    }

    Effort added() {
        return sum(Movement.Kind.ADDED);
    }

    Effort removed() {
        return sum(Movement.Kind.REMOVED);
    }

    Effort done() {
        return sum(Movement.Kind.DONE).minus(sum(Movement.Kind.REOPENED));
    }

    /** What is left to be done. */
    Effort remaining() {
        return committed().plus(added()).minus(removed()).minus(done());
    }

    List<Movement> with(Movement more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    Movements only(Predicate<Movement> which) {
        return new Movements(all.stream().filter(which).toList());
    }

    private Effort sum(Movement.Kind kind) {
        return all.stream()
                .filter(movement -> movement.kind() == kind)
                .map(Movement::effort)
                .reduce(Effort.NONE, Effort::plus);
    }
}
