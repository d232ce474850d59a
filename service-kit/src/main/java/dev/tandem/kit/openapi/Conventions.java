package dev.tandem.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the API's document what holds for every resource and so stands on none of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {
    private static final List<String> CHANGING = List.of("PATCH", "PUT", "DELETE");
    private static final Scopes SCOPES =
            new Scopes(name -> List.of(ConfigProvider.getConfig().getValue(name, String[].class)));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        CommonParts.addTo(api.getComponents());
        // A header, whatever the class that reads it.
        api.getComponents().removeSchema("IfMatch");
        api.getComponents().getSchemas().values().forEach(Conventions::requireWhatIsAlwaysThere);
        ReferencedTypes.correct(api.getComponents().getSchemas());
        api.getComponents().getSchemas().values().forEach(NullableObjects::correct);
        api.getComponents().getSchemas().values().forEach(Decimals::tellInWords);
        MergePatchSchemas.describe(api);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    describe(path, method, operation);
                    if (method == PathItem.HttpMethod.GET && isVersioned(api, operation)) {
                        operation.addParameter(CommonParts.parameter("If-None-Match"));
                        operation.getResponses().addAPIResponse("304", CommonParts.response("NotModified"));
                    }
                }));
        EmptyBodies.describe(api);
    }

    /** An answer always has all its fields; what a request may leave out, its closed schema says itself. */
    private static void requireWhatIsAlwaysThere(Schema schema) {
        boolean isRequest = Boolean.FALSE.equals(schema.getAdditionalPropertiesBoolean());
        if (!isRequest && schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    /** Whether the answer is a single resource with a version, and so has an ETag. */
    private static boolean isVersioned(OpenAPI api, Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(json -> json.getSchema().getRef())
                .map(ref -> api.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                .map(Schema::getProperties)
                .filter(properties -> properties.containsKey("version"))
                .isPresent();
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean isApi = path.startsWith("/api/");
        boolean conditional = describePrecondition(method, operation);
        var responses = operation.getResponses();
        for (String auto : List.of("400", "401", "403")) {
            responses.removeAPIResponse(auto);
        }
        responses.addAPIResponse("400", CommonParts.response("BadRequest"));
        if (isApi) {
            responses.addAPIResponse("401", CommonParts.response("Unauthenticated"));
            responses.addAPIResponse("403", CommonParts.response("Forbidden"));
            operation.addParameter(CommonParts.parameter(CommonParts.readToken()));
        }
        if (path.contains("{")) {
            responses.addAPIResponse("404", CommonParts.response("NotFound"));
        }
        responses.addAPIResponse("406", CommonParts.response("NotAcceptable"));
        if (method != PathItem.HttpMethod.GET) {
            responses.addAPIResponse("409", CommonParts.response("RefusedByRule"));
        }
        if (conditional) {
            responses.addAPIResponse("412", CommonParts.response("PreconditionFailed"));
        }
        if (operation.getRequestBody() != null) {
            responses.addAPIResponse("413", CommonParts.response("BodyTooLarge"));
            responses.addAPIResponse("415", CommonParts.response("UnsupportedMediaType"));
        }
        if (conditional && CHANGING.contains(method.name())) {
            responses.addAPIResponse("428", CommonParts.response("PreconditionRequired"));
        }
        boolean creates = method == PathItem.HttpMethod.POST
                && (responses.hasAPIResponse("201") || responses.hasAPIResponse("202"));
        if (creates) {
            operation.addParameter(CommonParts.parameter("Idempotency-Key"));
            responses.addAPIResponse("422", CommonParts.response("IdempotencyKeyReused"));
        }
        responses.addAPIResponse("500", CommonParts.response("Unexpected"));
        responses.addAPIResponse("503", CommonParts.response("Unavailable"));
        SCOPES.describe(operation);
    }

    private static boolean describePrecondition(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() == null) {
            return false;
        }
        boolean conditional = false;
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.HEADER) {
                parameter.setName(hyphenated(parameter.getName()));
            }
            if ("If-Match".equals(parameter.getName())) {
                parameter.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of("\"7\"")));
                parameter.setRequired(CHANGING.contains(method.name()));
                parameter.setDescription("The ETag of the version that is to be changed, or `*` for any");
                conditional = true;
            }
        }
        return conditional;
    }

    /** The framework reads the header If-Match where a parameter is called {@code ifMatch}. */
    private static String hyphenated(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
