package dev.tandem.kit.identity;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The roles of which a caller needs one. */
public final class NeededRoles {
    private NeededRoles() {}

    /** What stands on the operation, or else on its class; a property that stands for roles is replaced by these. */
    public static Collection<String> of(Method operation) {
        var own = operation.getAnnotation(RolesAllowed.class);
        var allowed = own == null ? operation.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        return allowed == null
                ? new TreeSet<>()
                : Arrays.stream(allowed.value())
                        .flatMap(NeededRoles::resolved)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> resolved(String role) {
        return role.startsWith("${")
                ? Arrays.stream(
                        ConfigProvider.getConfig().getValue(role.substring(2, role.length() - 1), String[].class))
                : Stream.of(role);
    }
}
