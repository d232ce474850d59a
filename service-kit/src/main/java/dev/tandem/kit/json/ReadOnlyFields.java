package dev.tandem.kit.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a body record: fields that answers show but requests may not set, so that the refusal can say why. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnlyFields {
    /** Set by this service itself. */
    String[] value();

    /** Set through the other service. */
    Elsewhere[] elsewhere() default {};

    @interface Elsewhere {
        String field();

        /** The path at the other service that takes it; {@code {name}} stands for this request's path parameter. */
        String path();
    }
}
