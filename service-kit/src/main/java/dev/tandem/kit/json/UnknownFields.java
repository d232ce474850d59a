package dev.tandem.kit.json;

import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;

/** Says why a body may not have a field: it is not known, only read, or the other service's. */
@ApplicationScoped
class UnknownFields {
    private final OtherService other;
    private final UriInfo request;

    UnknownFields(OtherService other, UriInfo request) {
        this.other = other;
        this.request = request;
    }

    Invalid refuse(Class<?> body, String field, String pointer) {
        var readOnly = body.getAnnotation(ReadOnlyFields.class);
        if (readOnly != null) {
            if (Arrays.asList(readOnly.value()).contains(field)) {
                return Invalid.at(pointer, "is read-only");
            }
            for (var elsewhere : readOnly.elsewhere()) {
                if (elsewhere.field().equals(field)) {
                    String href = other.url() + resolve(elsewhere.path());
                    return new Invalid(pointer, "belongs to " + other.name() + ": set it there", other.name(), href);
                }
            }
        }
        return Invalid.at(pointer, "is not a field that is known here");
    }

    private String resolve(String path) {
        String resolved = path;
        for (var parameter : request.getPathParameters().entrySet()) {
            resolved = resolved.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().get(0));
        }
        return resolved;
    }
}
