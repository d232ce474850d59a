package dev.tandem.kit.access;

import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.identity.NeededRoles;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's address names, the outermost first: the others belong to that one, which the operation sees to.
 *
 * @param guarded whether it is to be looked at: it needs a caller, and does not narrow itself
 */
record Address(List<String> names, boolean guarded) {
    private static final Pattern NAME = Pattern.compile("\\{\\s*(\\w+)[^}]*}");

    static Address of(Method operation) {
        String template = template(operation.getDeclaringClass().getAnnotation(Path.class))
                + template(operation.getAnnotation(Path.class));
        boolean needsACaller = !NeededRoles.of(operation).isEmpty();
        return new Address(
                NAME.matcher(template).results().map(found -> found.group(1)).toList(),
                needsACaller && !NarrowsItself.Said.of(operation));
    }

    private static String template(@Nullable Path path) {
        return path == null ? "" : "/" + path.value();
    }
}
