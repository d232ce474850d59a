package dev.tandem.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Operators.ROLES)
@Tag(name = "Operations", description = "How the service does, and what those on call can do about it")
class OperationsResource {
    private final Instance<OperationsPart> parts;

    OperationsResource(@Any Instance<OperationsPart> parts) {
        this.parts = parts;
    }

    @GET
    @Path("/operations")
    @Operation(
            operationId = "getOperations",
            summary = "How each mechanism is, by its name, and what was done about it last")
    public Map<String, Object> get() {
        var states = new TreeMap<String, Object>();
        parts.forEach(part -> states.put(part.name(), part.state()));
        return states;
    }
}
