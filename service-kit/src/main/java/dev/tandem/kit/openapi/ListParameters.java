package dev.tandem.kit.openapi;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Several values of an enum stand in one query parameter, with commas between them; other lists repeat theirs, unless they
 * say otherwise.
 */
final class ListParameters {
    private ListParameters() {}

    static void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation ->
                        operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY
                        && parameter.getSchema() != null
                        && SchemaTree.is(parameter.getSchema(), SchemaType.ARRAY))
                .forEach(ListParameters::describe);
    }

    private static void describe(Parameter parameter) {
        var each = parameter.getSchema().getItems();
        boolean isOfEnum = each.getRef() != null || each.getEnumeration() != null;
        boolean isRepeated = parameter.getExplode() == null ? !isOfEnum : parameter.getExplode();
        parameter.style(Parameter.Style.FORM).explode(isRepeated);
    }
}
