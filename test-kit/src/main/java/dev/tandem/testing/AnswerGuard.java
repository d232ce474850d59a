package dev.tandem.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.kit.problem.Problem;
import dev.tandem.testing.contract.DeclaredAnswers;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * In every test, an answer that the service's document does not declare for its operation becomes a 500 that says so:
 * a problem, a fact of it, or a header that clients go by.
 */
@Singleton
class AnswerGuard {
    /** Behind all that complete an answer. */
    private static final int LAST = 1;

    private final ObjectMapper mapper;
    private final Optional<DeclaredAnswers> declared;

    AnswerGuard(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "tandem.testing.contracts", defaultValue = "true") boolean enabled)
            throws IOException {
        this.mapper = mapper;
        Path document = Path.of(System.getProperty("tandem.root", ".."))
                .resolve("contracts/openapi")
                .resolve(service + ".yaml");
        declared = enabled && Files.exists(document) ? Optional.of(DeclaredAnswers.in(document)) : Optional.empty();
    }

    @ServerResponseFilter(priority = LAST)
    void look(ResourceInfo resource, ContainerResponseContext response) {
        if (declared.isEmpty() || resource == null || resource.getResourceMethod() == null) {
            return;
        }
        var operation = resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation == null) {
            return;
        }
        Optional<JsonNode> problem =
                response.getEntity() instanceof Problem told ? Optional.of(mapper.valueToTree(told)) : Optional.empty();
        var undeclared = declared.get()
                .undeclared(
                        operation.operationId(),
                        response.getStatus(),
                        response.getHeaders().keySet(),
                        problem);
        if (!undeclared.isEmpty()) {
            response.setStatus(500);
            response.setEntity(String.join("\n", undeclared));
        }
    }
}
