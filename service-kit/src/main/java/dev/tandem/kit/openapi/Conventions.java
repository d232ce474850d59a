package dev.tandem.kit.openapi;

import dev.tandem.kit.idempotency.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes into the API's document what holds for every resource and so stands on none of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final List<String> CHANGING = List.of("PATCH", "PUT", "DELETE");
    private static final Scopes SCOPES =
            new Scopes(name -> List.of(ConfigProvider.getConfig().getValue(name, String[].class)));

    private final IndexView index;

    public Conventions(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var words = Words.ofAllModules();
        var values = new ValueTypes(words);
        var components = api.getComponents();
        api.addServer(OASFactory.createServer().url("/").description("The service that serves this document"));
        // A header, whatever the class that reads it.
        components.removeSchema("IfMatch");
        components.getSchemas().values().forEach(Conventions::requireWhatIsAlwaysThere);
        ReferencedTypes.correct(components.getSchemas());
        components.getSchemas().values().forEach(NullableObjects::correct);
        components.getSchemas().values().forEach(Decimals::tellInWords);
        var schemas = new DocumentSchemas(api);
        schemas.nameAfterContents();
        MergePatchSchemas.describe(api);
        values.describe(components);
        values.describeParameters(api);
        CommonParameters.addTo(components);
        describeOperations(
                api,
                words,
                doneOnce(),
                new Refusals(ProblemTypes.in(index), words),
                new ProblemResponses(components, ProblemSchemas.addedTo(components, values), words));
        EmptyBodies.describe(api);
        ListParameters.describe(api);
        schemas.removeUnused();
        schemas.sort();
        new Descriptions(words).describe(api);
        new Limits(words).describe(api);
    }

    /** The operations that say it of themselves; one that creates need not. */
    private Set<String> doneOnce() {
        return index.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod().annotation(OPERATION))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    private static void describeOperations(
            OpenAPI api, Words words, Set<String> doneOnce, Refusals refusals, ProblemResponses problems) {
        var headers = AnswerHeaders.addedTo(api.getComponents(), CommonParameters.readToken(), words);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    describeParameters(path, method, operation, doneOnce);
                    var responses = operation.getResponses();
                    responses.getAPIResponses().keySet().stream()
                            .filter(status -> status.startsWith("4") || status.startsWith("5"))
                            .toList()
                            .forEach(responses::removeAPIResponse);
                    refusals.of(path, method, operation)
                            .forEach((status, types) ->
                                    responses.addAPIResponse(String.valueOf(status), problems.of(status, types)));
                    boolean isTagged = isVersioned(api, operation)
                            || words.list("headers." + operation.getOperationId())
                                    .contains("ETag");
                    if (method == PathItem.HttpMethod.GET && isTagged) {
                        operation.addParameter(CommonParameters.of("If-None-Match"));
                    }
                    if (Refusals.takes(operation, "If-None-Match")) {
                        responses.addAPIResponse("304", headers.notModified());
                    }
                    headers.describe(method, operation);
                    SCOPES.describe(operation);
                }));
    }

    /** What {@code expand} asks for, which no other answer has. */
    private static final String EXPANDED = "expanded";

    /** An answer always has all its fields; what a request may leave out, its closed schema says itself. */
    private static void requireWhatIsAlwaysThere(Schema schema) {
        boolean isRequest = Boolean.FALSE.equals(schema.getAdditionalPropertiesBoolean());
        if (!isRequest && schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(name -> !name.equals(EXPANDED))
                    .toList());
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

    private static void describeParameters(
            String path, PathItem.HttpMethod method, Operation operation, Set<String> doneOnce) {
        describePrecondition(method, operation);
        if (path.startsWith("/api/")) {
            operation.addParameter(CommonParameters.of(CommonParameters.readToken()));
        }
        var responses = operation.getResponses();
        boolean creates = method == PathItem.HttpMethod.POST
                && (responses.hasAPIResponse("201") || responses.hasAPIResponse("202"));
        if (creates || doneOnce.contains(operation.getOperationId())) {
            operation.addParameter(CommonParameters.of("Idempotency-Key"));
        }
    }

    private static void describePrecondition(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        var seen = operation.getParameters().stream()
                .filter(each -> "If-None-Match".equals(each.getName()))
                .toList();
        seen.forEach(operation::removeParameter);
        seen.forEach(each -> operation.addParameter(CommonParameters.of(each.getName())));
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.HEADER && parameter.getName() != null) {
                parameter.setName(hyphenated(parameter.getName()));
            }
            if ("If-Match".equals(parameter.getName())) {
                parameter.setSchema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of("\"7\"")));
                parameter.setRequired(CHANGING.contains(method.name()));
                parameter.setDescription("The ETag of the version that is to be changed, or `*` for any");
            }
        }
    }

    /** The framework reads the header If-Match where a parameter is called {@code ifMatch}. */
    private static String hyphenated(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
