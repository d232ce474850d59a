package dev.tandem.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Words WORDS = new Words(Map.of(
            "limit.text", "5000",
            "limit.list", "1000",
            "limit.page", "200",
            "limit.path", "400",
            "limit.values", "20",
            "limit.Answer.colour", "7"));

    @Test
    void anAnswersFieldIsAsLongAsARequestMayMakeIt() {
        var request = object().additionalPropertiesBoolean(false)
                .addProperty("title", text().maxLength(300))
                .addProperty("tags", list(text().maxLength(50)).maxItems(9));
        var answer = object().addProperty("title", text())
                .addProperty("tags", list(text()))
                .addProperty("colour", text())
                .addProperty("note", text());

        limit(Map.of("Request", request, "Answer", answer));

        var fields = answer.getProperties();
        assertThat(fields.get("title").getMaxLength()).isEqualTo(300);
        assertThat(fields.get("tags").getMaxItems()).isEqualTo(9);
        assertThat(fields.get("tags").getItems().getMaxLength()).isEqualTo(50);
        assertThat(fields.get("colour").getMaxLength()).isEqualTo(7);
        assertThat(fields.get("note").getMaxLength()).isEqualTo(5000);
    }

    @Test
    void aPageHasAsManyItemsAsOneMayAskFor() {
        var page = object().addProperty("items", list(text())).addProperty("next", text());
        var all = object().addProperty("items", list(text()));

        limit(Map.of("Page", page, "All", all));

        assertThat(page.getProperties().get("items").getMaxItems()).isEqualTo(200);
        assertThat(all.getProperties().get("items").getMaxItems()).isEqualTo(1000);
    }

    @Test
    void formatsHaveALengthAndOtherTextsHoldNoCharacterThatCannotBeStored() {
        var id = text().format("uuid");
        var constant = text().constValue("x");
        var free = text();

        limit(Map.of(
                "Answer",
                object().addProperty("id", id).addProperty("x", constant).addProperty("free", free)));

        assertThat(id.getMaxLength()).isEqualTo(36);
        assertThat(id.getPattern()).isNull();
        assertThat(constant.getMaxLength()).isNull();
        assertThat("a\u0000b").doesNotMatch(free.getPattern());
        assertThat("a\nb").matches(Pattern.compile(free.getPattern()));
    }

    @Test
    void answersCountFromZeroAndRequestsMayHoldWhatTheirTypeCan() {
        var counted = whole();
        var asked = whole().maximum(BigDecimal.TEN);
        var above = whole().exclusiveMinimum(BigDecimal.ZERO);

        limit(Map.of(
                "Answer", object().addProperty("count", counted).addProperty("above", above),
                "Request", object().additionalPropertiesBoolean(false).addProperty("count", asked)));

        assertThat(counted.getMinimum()).isZero();
        assertThat(counted.getFormat()).isEqualTo("int64");
        assertThat(asked.getMinimum()).isEqualTo(BigDecimal.valueOf(Integer.MIN_VALUE));
        assertThat(asked.getFormat()).isEqualTo("int32");
        assertThat(above.getMinimum()).isNull();
    }

    @Test
    void severalValuesOfAnEnumAreOneTextInTheQuery() {
        var colours = createParameter()
                .name("colour")
                .in(Parameter.In.QUERY)
                .schema(list(createSchema().ref("Colour")));
        var words = createParameter().name("word").in(Parameter.In.QUERY).schema(list(text()));
        var keys = createParameter()
                .name("key")
                .in(Parameter.In.QUERY)
                .explode(false)
                .schema(list(text()).maxItems(200));
        var api = createOpenAPI()
                .components(createComponents().schemas(Map.of("Colour", text().enumeration(List.of("RED")))))
                .paths(createPaths()
                        .addPathItem(
                                "/notes",
                                createPathItem().GET(createOperation().parameters(List.of(colours, words, keys)))));
        api.getComponents().setParameters(Map.of());

        ListParameters.describe(api);
        new Limits(WORDS).describe(api);

        assertThat(colours.getExplode()).isFalse();
        assertThat(colours.getSchema().getMaxItems()).isEqualTo(20);
        assertThat(words.getExplode()).isTrue();
        assertThat(keys.getExplode()).isFalse();
        assertThat(keys.getSchema().getMaxItems()).isEqualTo(200);
    }

    private static void limit(Map<String, Schema> schemas) {
        new Limits(WORDS)
                .describe(createOpenAPI()
                        .components(createComponents().schemas(schemas).parameters(Map.of()))
                        .paths(createPaths()));
    }

    private static Schema object() {
        return createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }

    private static Schema whole() {
        return createSchema().addType(SchemaType.INTEGER);
    }

    private static Schema list(Schema each) {
        return createSchema().addType(SchemaType.ARRAY).items(each);
    }
}
