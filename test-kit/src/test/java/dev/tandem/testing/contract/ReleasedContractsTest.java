package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedContractsTest {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final String API = """
            openapi: 3.1.0
            components:
              schemas:
                Item:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string, maxLength: 300}
                    kind: {type: string, enum: [DEBT, BUG, OPS]}
                    points: {anyOf: [{$ref: "#/components/schemas/Points"}, {type: "null"}]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Item"}}
                Points: {type: number}
            paths:
              /items:
                post:
                  operationId: createItem
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 200}}
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
                  responses:
                    "201":
                      content: {application/json: {schema: {$ref: "#/components/schemas/Item"}}}
            """;

    @Test
    void aDocumentBreaksNothingOfItself() throws IOException {
        assertThat(changed("", "")).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'title: {type: string, maxLength: 300}' | 'title: {type: string, maxLength: 400}, more: {type: string}'
            'enum: [DEBT, BUG, OPS]'                | 'enum: [DEBT, BUG, OPS, RISK]'
            'maximum: 200'                          | 'maximum: 500'
            """)
    void whatIsAddedBreaksNobody(String from, String to) throws IOException {
        assertThat(changed(from, to.replace(", more:", "\n        more:"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'title: {type: string, maxLength: 300}' | 'name: {type: string}'              | POST /items/title: the field is gone
            'title: {type: string, maxLength: 300}' | 'title: {type: integer}'            | POST /items/title: the type [string] became [integer]
            'maxLength: 300'                        | 'maxLength: 200'                    | POST /items/title: maxLength became 200
            'enum: [DEBT, BUG, OPS]'                | 'enum: [DEBT]'                      | POST /items/kind: the values [BUG, OPS] are gone
            'required: [title]'                     | 'required: [title, kind]'           | POST /items/kind: the input is newly required
            'required: [title]'                     | 'required: []'                      | POST /items 201/title: the field may be missing now
            'Points: {type: number}'                | 'Points: {type: string}'            | POST /items/points: the type [null, number] became [null, string]
            'operationId: createItem'               | 'operationId: addItem'              | 'POST /items: the operation''s name became "addItem"'
            'name: limit'                           | 'name: size'                        | POST /items ?limit: the parameter is gone
            'in: query, schema'                     | 'in: query, required: true, schema' | POST /items ?limit: the parameter is newly required
            'maximum: 200'                          | 'maximum: 100'                      | POST /items ?limit: maximum became 100
            '/items:'                               | '/things:'                          | POST /items: the operation is gone
            '"201"'                                 | '"200"'                             | POST /items: the answer 201 is gone
            """)
    void whatIsTakenAwayIsToldWithItsPlace(String from, String to, String told) throws IOException {
        assertThat(changed(from, to)).contains(told);
    }

    @Test
    void anEventThatSaysLessThanBeforeIsTold() throws IOException {
        JsonNode released = MAPPER.readTree("""
                oneOf: [{$ref: "#/$defs/state"}, {$ref: "#/$defs/deleted"}]
                $defs:
                  state: {type: object, required: [id], properties: {id: {type: string}, rank: {type: string}}}
                  deleted: {type: object, required: [deleted], properties: {deleted: {const: true}}}
                """);
        JsonNode present = MAPPER.readTree("""
                oneOf: [{$ref: "#/$defs/state"}, {$ref: "#/$defs/deleted"}]
                $defs:
                  state: {type: object, required: [id], properties: {id: {type: string}}}
                  deleted: {type: object, required: [deleted], properties: {deleted: {const: true}}}
                """);

        assertThat(ReleasedContracts.breaks(released, released)).isEmpty();
        assertThat(ReleasedContracts.breaks(released, present)).hasSize(1);
    }

    private static List<String> changed(String from, String to) throws IOException {
        assertThat(API).contains(from);
        return ReleasedContracts.breaks(MAPPER.readTree(API), MAPPER.readTree(API.replace(from, to)));
    }
}
