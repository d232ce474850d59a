package dev.tandem.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads stands on the class, once. Who writes stands on each operation: one that forgets it would be open to whoever
 * reads.
 */
final class ReadersOnTheClass extends ArchCondition<JavaMethod> {
    ReadersOnTheClass() {
        super("have their readers on the class and their writers on the method");
    }

    @Override
    public void check(JavaMethod operation, ConditionEvents events) {
        fault(operation)
                .ifPresent(fault ->
                        events.add(SimpleConditionEvent.violated(operation, operation.getFullName() + " " + fault)));
    }

    private static Optional<String> fault(JavaMethod operation) {
        boolean saysItself =
                operation.isAnnotatedWith(RolesAllowed.class) || operation.isAnnotatedWith(PermitAll.class);
        if (!operation.isAnnotatedWith(GET.class)) {
            return saysItself ? Optional.empty() : Optional.of("writes, and does not say itself who may");
        }
        var own = roles(operation);
        var ofItsClass = roles(operation.getOwner());
        if (own.isPresent() && ofItsClass.isEmpty()) {
            return Optional.of("reads, and its class does not say who may");
        }
        return own.isPresent() && own.equals(ofItsClass)
                ? Optional.of("reads, and repeats what its class says")
                : Optional.empty();
    }

    private static Optional<Set<String>> roles(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(RolesAllowed.class).map(annotation -> Set.of(annotation.value()));
    }
}
