package dev.tandem.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void aPatchNeedsNoFieldNotEvenWithinAnObject() {
        var metric = object("name", "target").addProperty("name", text()).addProperty("target", number());
        var goal = object("title").addProperty("title", text()).addProperty("metric", ref("Metric"));
        var api = documentOf(goal, metric);

        MergePatchSchemas.describe(api);

        var schemas = api.getComponents().getSchemas();
        assertThat(schemas.get("GoalPatch").getRequired()).isNullOrEmpty();
        assertThat(schemas.get("GoalPatch").getProperties().get("metric").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/MetricPatch", null);
        assertThat(schemas.get("MetricPatch").getRequired()).isNullOrEmpty();
        assertThat(schemas.get("Metric").getRequired()).containsExactly("name", "target");
    }

    @Test
    void whatAWholeBodyNeedsIsNotRemovedByAPatch() {
        var goal = object("title").addProperty("title", text()).addProperty("why", text());
        var api = documentOf(goal, object());

        MergePatchSchemas.describe(api);

        var patch = api.getComponents().getSchemas().get("GoalPatch").getProperties();
        assertThat(patch.get("title").getAnyOf()).isNull();
        assertThat(patch.get("why").getAnyOf()).hasSize(2);
    }

    @Test
    void decimalsAreToldInWordsWhereverTheNumberStands() {
        var points = number().multipleOf(new BigDecimal("0.1"));
        var value = number().multipleOf(new BigDecimal("0.00010")).description("What it is");
        var dozens = number().multipleOf(new BigDecimal("12"));
        var schema = object().addProperty("points", createSchema().anyOf(List.of(points)))
                .addProperty("values", createSchema().addType(SchemaType.ARRAY).items(value))
                .addProperty("dozens", dozens);

        Decimals.tellInWords(schema);

        assertThat(points.getMultipleOf()).isNull();
        assertThat(points.getDescription()).isEqualTo("At most one decimal");
        assertThat(value.getMultipleOf()).isNull();
        assertThat(value.getDescription()).isEqualTo("What it is. At most 4 decimals");
        assertThat(dozens.getMultipleOf()).isEqualByComparingTo("12");
    }

    @Test
    void aBodyInWhichNothingMustBeSaidMayBeLeftOut() {
        assertThat(isBodyRequired("application/json", object())).isFalse();
        assertThat(isBodyRequired("application/json", object().addProperty("title", text())))
                .isFalse();
        assertThat(isBodyRequired(
                        "application/json",
                        object().addProperty("title", text()).addRequired("title")))
                .isTrue();
        assertThat(isBodyRequired(
                        "application/json",
                        object().addProperty("title", text()).minProperties(1)))
                .isTrue();
        assertThat(isBodyRequired("application/merge-patch+json", object())).isTrue();
        assertThat(isBodyRequired("text/csv", text())).isTrue();
    }

    private static boolean isBodyRequired(String mediaType, Schema schema) {
        var api = documentOf(object(), object());
        var body = createRequestBody()
                .required(true)
                .content(createContent()
                        .addMediaType(mediaType, createMediaType().schema(schema)));
        api.getPaths().getPathItem("/goals/{goal}").getPATCH().setRequestBody(body);

        EmptyBodies.describe(api);

        return body.getRequired();
    }

    @Test
    void aSetOfRolesStandsInTheDocumentByItsRoles() {
        var scopes = new Scopes(name -> name.equals("readers") ? List.of("viewer", "ops") : List.of());
        var operation = createOperation()
                .addSecurityRequirement(
                        createSecurityRequirement().addScheme("bearer", List.of("${readers}", "admin")));

        scopes.describe(operation);

        assertThat(operation.getSecurity())
                .extracting(each -> each.getScheme("bearer"))
                .containsExactly(List.of("viewer", "ops", "admin"));
    }

    @Test
    void whoeverNeedsNoRoleIsToldSo() {
        var open = createOperation();

        new Scopes(name -> List.of()).describe(open);

        assertThat(open.getSecurity()).isEmpty();
    }

    private static OpenAPI documentOf(Schema goal, Schema metric) {
        var body = createRequestBody()
                .required(true)
                .content(createContent()
                        .addMediaType(
                                "application/merge-patch+json",
                                createMediaType().schema(ref("Goal"))));
        return createOpenAPI()
                .components(createComponents().addSchema("Goal", goal).addSchema("Metric", metric))
                .paths(createPaths()
                        .addPathItem(
                                "/goals/{goal}",
                                createPathItem().PATCH(createOperation().requestBody(body))));
    }

    private static Schema object(String... required) {
        return createSchema()
                .addType(SchemaType.OBJECT)
                .additionalPropertiesBoolean(false)
                .required(List.of(required));
    }

    private static Schema ref(String name) {
        return createSchema().ref(name);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }

    private static Schema number() {
        return createSchema().addType(SchemaType.NUMBER);
    }
}
