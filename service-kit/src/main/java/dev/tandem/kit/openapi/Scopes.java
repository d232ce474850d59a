package dev.tandem.kit.openapi;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** The roles of which a caller needs one. A property that stands for roles is replaced by these. */
record Scopes(Function<String, List<String>> properties) {
    void describe(Operation operation) {
        var required = operation.getSecurity() == null ? List.<SecurityRequirement>of() : operation.getSecurity();
        operation.setSecurity(required.stream().map(this::resolved).toList());
    }

    private SecurityRequirement resolved(SecurityRequirement requirement) {
        var resolved = OASFactory.createSecurityRequirement();
        requirement
                .getSchemes()
                .forEach((scheme, roles) -> resolved.addScheme(
                        scheme, roles.stream().flatMap(this::resolved).toList()));
        return resolved;
    }

    private Stream<String> resolved(String role) {
        return role.startsWith("${")
                ? properties.apply(role.substring(2, role.length() - 1)).stream()
                : Stream.of(role);
    }
}
