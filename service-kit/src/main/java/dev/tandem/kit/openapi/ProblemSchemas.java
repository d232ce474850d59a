package dev.tandem.kit.openapi;

import static java.util.stream.Collectors.joining;

import dev.tandem.kit.problem.Fact;
import dev.tandem.kit.problem.ProblemType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What all problems have, and what each type of problem tells beside it. */
record ProblemSchemas(Components components, ValueTypes values) {
    private static final String PROBLEM = "Problem";
    private static final String REFUSED_ITEM = "RefusedItem";

    static ProblemSchemas addedTo(Components components, ValueTypes values) {
        components.addSchema(PROBLEM, problem());
        components.addSchema("InvalidField", invalidField());
        return new ProblemSchemas(components, values);
    }

    /** As a class would be called: NotFoundProblem. */
    private static String nameOf(ProblemType type) {
        return Arrays.stream(type.name().split("_", -1))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(joining())
                + PROBLEM;
    }

    Schema of(ProblemType type) {
        String name = nameOf(type);
        if (!components.getSchemas().containsKey(name)) {
            components.addSchema(name, schema(type));
        }
        return reference(name);
    }

    private Schema schema(ProblemType type) {
        var schema = object(type.title())
                .addAllOf(reference(PROBLEM))
                .required(List.of("type", "status"))
                .addProperty("type", constant(SchemaType.STRING, type.uri()).description("Stable name of this problem"))
                .addProperty("status", status(type.status()));
        type.facts().forEach(fact -> {
            addNamed(fact.schema());
            schema.addProperty(fact.name(), fact.sure() ? schema(fact) : orNull(schema(fact)));
            if (fact.sure()) {
                schema.addRequired(fact.name());
            }
        });
        return schema;
    }

    private void addNamed(@Nullable String schema) {
        if (REFUSED_ITEM.equals(schema)) {
            components.addSchema(schema, refusedItem());
        } else if (schema != null) {
            values.add(schema, components);
        }
    }

    private static Schema schema(Fact fact) {
        return switch (fact.shape()) {
            case TEXT -> of(SchemaType.STRING);
            case TEXTS -> listOf(of(SchemaType.STRING));
            case ID -> of(SchemaType.STRING).format("uuid");
            case IDS -> listOf(of(SchemaType.STRING).format("uuid"));
            case WHOLE -> of(SchemaType.INTEGER).format("int64");
            case NUMBER -> of(SchemaType.NUMBER);
            case COUNTS ->
                of(SchemaType.OBJECT)
                        .additionalPropertiesSchema(of(SchemaType.INTEGER).format("int64"));
            case NAMED -> reference(fact.schema());
            case LIST -> listOf(reference(fact.schema()));
        };
    }

    private static Schema problem() {
        return object("RFC 9457 problem details; each type tells the facts of the case beside them")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("Stable name of the kind of problem; see /problems", "/problems/not-found"))
                .addProperty("title", text("What kind of problem it is", "There is nothing at this address"))
                .addProperty(
                        "status",
                        of(SchemaType.INTEGER)
                                .format("int32")
                                .description("The answer's status")
                                .examples(List.of(404)))
                .addProperty("detail", text("What is wrong this time", "There is nothing at /api/v1/nothing"))
                .addProperty("instance", text("The path that was asked for", ApplicationText.of("example.instance")));
    }

    private static Schema refusedItem() {
        return object("One of several that were sent together, with the facts of its problem")
                .required(List.of("index", "type", "detail"))
                .addProperty(
                        "index", of(SchemaType.INTEGER).format("int32").description("Its place among them, from 0"))
                .addProperty("type", text("The type of its problem", "/problems/not-found"))
                .addProperty("detail", text("What is wrong with it", "There is no such thing"));
    }

    private static Schema invalidField() {
        return object("A place of the request that is not as it must be")
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text("RFC 6901 JSON pointer into the body", "/title"))
                .addProperty("detail", text("What is wrong there", "must not be blank"))
                .addProperty(
                        "owner",
                        text(
                                "The service that owns the field, where it is the other one",
                                ApplicationText.of("example.owner")))
                .addProperty("href", text("Where that service takes it", ApplicationText.of("example.href")));
    }

    private static Schema object(String description) {
        return of(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return of(SchemaType.STRING).description(description).examples(List.of(example));
    }

    private static Schema status(int status) {
        return constant(SchemaType.INTEGER, status)
                .format("int32")
                .minimum(BigDecimal.valueOf(status))
                .maximum(BigDecimal.valueOf(status))
                .description("The answer's status");
    }

    private static Schema constant(SchemaType type, Object value) {
        return of(type).constValue(value);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema listOf(Schema each) {
        return of(SchemaType.ARRAY).items(each);
    }

    private static Schema reference(@Nullable String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Schema orNull(Schema schema) {
        return schema.getRef() == null ? schema.addType(SchemaType.NULL) : SchemaTree.orNull(schema);
    }
}
