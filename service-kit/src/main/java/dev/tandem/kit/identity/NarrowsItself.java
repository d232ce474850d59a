package dev.tandem.kit.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;

/**
 * On an operation, or the class of several, whose address names nothing that belongs to one product. It shows a caller
 * no more than {@link CurrentAccess} covers. Without this such an operation is for those only
 * whose access covers everything.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NarrowsItself {
    /** Whether it stands on an operation, or on its class. */
    final class Said {
        private Said() {}

        public static boolean of(Method operation) {
            return operation.isAnnotationPresent(NarrowsItself.class)
                    || operation.getDeclaringClass().isAnnotationPresent(NarrowsItself.class);
        }
    }
}
