package dev.tandem.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** An annotation that stands on the class and so holds for all of its methods. */
final class DeclaredOnItsClass extends ArchCondition<JavaMethod> {
    private final Class<? extends Annotation> annotation;

    DeclaredOnItsClass(Class<? extends Annotation> annotation) {
        super("be declared in a class with @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean declared = method.getOwner().isAnnotatedWith(annotation);
        events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " says nothing of roles"));
    }
}
