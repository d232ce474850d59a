package dev.tandem.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.tandem.kit.problem.KitProblem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

/** What operations of a document share, and what is said of each. */
class ContractPartsTest {
    private static final Words NOTHING = new Words(Map.of());

    @Test
    void aProblemTellsItsTypeAndItsFacts() {
        var components = createComponents();
        var problems = ProblemSchemas.addedTo(components, new ValueTypes(NOTHING));

        var reference = problems.of(KitProblem.MALFORMED_REQUEST).getRef();
        var schema = components.getSchemas().get("MalformedRequestProblem");

        assertThat(reference).endsWith("/MalformedRequestProblem");
        assertThat(schema.getAllOf()).extracting(Schema::getRef).containsExactly("#/components/schemas/Problem");
        assertThat(schema.getProperties().get("type").getConstValue()).isEqualTo("/problems/malformed-request");
        assertThat(schema.getProperties().get("line").getType()).containsExactly(SchemaType.INTEGER, SchemaType.NULL);
        assertThat(schema.getRequired()).containsExactly("type", "status");
    }

    @Test
    void whatManyOperationsAnswerStandsThereOnce() {
        var components = createComponents();
        var responses =
                new ProblemResponses(components, ProblemSchemas.addedTo(components, new ValueTypes(NOTHING)), NOTHING);

        var shared = responses.of(412, List.of(KitProblem.PRECONDITION_FAILED));
        var own = responses.of(409, List.of(KitProblem.CHANGED_AT_ONCE, KitProblem.REQUEST_RUNNING));

        assertThat(shared.getRef()).isEqualTo("#/components/responses/PreconditionFailed");
        assertThat(own.getRef()).isNull();
        assertThat(own.getHeaders()).containsOnlyKeys("X-Request-Id", "Retry-After", "RateLimit", "RateLimit-Policy");
        assertThat(own.getContent()
                        .getMediaType("application/problem+json")
                        .getSchema()
                        .getOneOf())
                .hasSize(2);
    }

    @Test
    void anAnswerDeclaresTheHeadersThatItsKindHas() {
        var note = object().addProperty("version", createSchema().addType(SchemaType.INTEGER));
        var page = object().addProperty("items", createSchema()).addProperty("next", createSchema());
        var components = createComponents().schemas(Map.of("Note", note, "Page", page));

        assertThat(headers(components, HttpMethod.GET, "200", "Note"))
                .contains("ETag")
                .doesNotContain("Link");
        assertThat(headers(components, HttpMethod.GET, "200", "Page"))
                .contains("Link")
                .doesNotContain("ETag");
        assertThat(headers(components, HttpMethod.POST, "201", "Note"))
                .contains("ETag", "Location", "Note-Token", "Idempotency-Replayed");
    }

    private static Iterable<String> headers(Components components, HttpMethod method, String status, String schema) {
        var response = createAPIResponse()
                .content(createContent()
                        .addMediaType(
                                "application/json",
                                createMediaType().schema(createSchema().ref(schema))));
        var operation = createOperation().responses(createAPIResponses().addAPIResponse(status, response));
        if (method == HttpMethod.POST) {
            operation.addParameter(createParameter().ref("Idempotency-Key"));
        }
        AnswerHeaders.addedTo(components, "Note-Token", NOTHING).describe(method, operation);
        return response.getHeaders().keySet();
    }

    @Test
    void aTextOfFewValuesRefersToThem() {
        var note = object().addProperty("colour", text()).addProperty("former", text().addType(SchemaType.NULL));
        var components = createComponents().addSchema("Note", note);

        new ValueTypes(new Words(Map.of(
                        "type.Note.colour", "Colour",
                        "type.Note.former", "Colour",
                        "type.Book.colour", "Colour",
                        "values.Colour", "RED, BLUE")))
                .describe(components);

        assertThat(components.getSchemas().get("Colour").getEnumeration()).containsExactly("RED", "BLUE");
        assertThat(note.getProperties().get("colour").getRef()).endsWith("/Colour");
        assertThat(note.getProperties().get("former").getAnyOf()).hasSize(2);
    }

    @Test
    void aFieldIsDescribedByItselfThenInItsPlaceThenByItsName() {
        var note = object().addProperty("title", text().description("Said by the class"))
                .addProperty("colour", text())
                .addProperty("at", text())
                .addProperty("shape", createSchema().ref("Shape"));
        var operation = createOperation()
                .operationId("getNote")
                .addParameter(createParameter().name("note"));
        var api = documentOf(Map.of("Note", note, "Shape", object().description("Round or square")), operation);

        new Descriptions(new Words(Map.of(
                        "field.*.title", "Not taken",
                        "field.Note.colour", "In its place",
                        "field.*.colour", "By its name",
                        "field.*.at", "When",
                        "operation.getNote", "One of them",
                        "parameter.note", "Its id")))
                .describe(api);

        assertThat(note.getProperties().values())
                .extracting(Schema::getDescription)
                .containsExactly("Said by the class", "In its place", "When", "Round or square");
        assertThat(operation.getDescription()).isEqualTo("One of them");
        assertThat(operation.getParameters().get(0).getDescription()).isEqualTo("Its id");
    }

    @Test
    void aPageIsNamedAfterWhatIsInItAndWhatNobodyRefersToGoes() {
        var page = object().addProperty(
                        "items",
                        createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(createSchema().ref("BookNote")));
        var response = createAPIResponse()
                .content(createContent()
                        .addMediaType(
                                "application/json",
                                createMediaType().schema(createSchema().ref("PageNote"))));
        var api = documentOf(
                Map.of("PageNote", page, "BookNote", object(), "Nobodys", object()),
                createOperation().responses(createAPIResponses().addAPIResponse("200", response)));
        var schemas = new DocumentSchemas(api);

        schemas.nameAfterContents();
        schemas.removeUnused();
        schemas.sort();

        assertThat(api.getComponents().getSchemas().keySet()).containsExactly("BookNote", "PageBookNote");
        assertThat(response.getContent()
                        .getMediaType("application/json")
                        .getSchema()
                        .getRef())
                .isEqualTo("#/components/schemas/PageBookNote");
    }

    private static OpenAPI documentOf(Map<String, Schema> schemas, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(createAPIResponses());
        }
        return createOpenAPI()
                .components(createComponents().schemas(schemas))
                .paths(createPaths()
                        .addPathItem("/notes/{note}", createPathItem().GET(operation)));
    }

    private static Schema object() {
        return createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }
}
