package dev.tandem.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class JoinedContractTest {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final String PRODUCT = """
            openapi: 3.1.0
            info: {title: One}
            paths:
              /view:
                get: {operationId: getView, security: [{bearer: [viewer]}]}
              /features:
                post: {operationId: createFeature, security: [{bearer: [product]}]}
            components: {schemas: {Points: {type: number}, Feature: {type: object}}}
            """;
    private static final String ENGINEERING = """
            openapi: 3.1.0
            info: {title: Other}
            paths:
              /view:
                get: {operationId: getView, security: [{bearer: [viewer]}]}
              /debt:
                post: {operationId: createDebt, security: [{bearer: [engineering]}]}
            components: {schemas: {Points: {type: number}, Debt: {type: object}}}
            """;

    @Test
    void whatBothHaveStandsInItOnceAndTheRestNamesItsServer() throws IOException {
        JsonNode joined = join(ENGINEERING);

        assertThat(joined.path("servers")).hasSize(2);
        assertThat(joined.path("paths").fieldNames()).toIterable().containsExactly("/debt", "/features", "/view");
        assertThat(joined.at("/paths/~1view").has("servers")).isFalse();
        assertThat(joined.at("/paths/~1debt/servers/0/description").asText()).isEqualTo("engineering-service");
        assertThat(joined.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Debt", "Feature", "Points");
    }

    @Test
    void whereBothAskForOtherRolesEitherWillDo() throws IOException {
        JsonNode joined = join(ENGINEERING.replace("[viewer]", "[ops]"));

        assertThat(joined.at("/paths/~1view/get/security")).hasSize(2);
    }

    @Test
    void aSchemaThatMeansTwoThingsIsRefused() {
        assertThatThrownBy(() -> join(ENGINEERING.replace("{type: number}", "{type: string}")))
                .hasMessageContaining("components/schemas Points");
    }

    @Test
    void anOperationThatMeansTwoThingsIsRefused() {
        assertThatThrownBy(() -> join(ENGINEERING.replace("createDebt", "createFeature")))
                .hasMessageContaining("the operation createFeature");
        assertThatThrownBy(() -> join(ENGINEERING.replace("getView,", "getView, summary: Another,")))
                .hasMessageContaining("get /view");
    }

    private static JsonNode join(String engineering) throws IOException {
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put("product-service", MAPPER.readTree(PRODUCT));
        documents.put("engineering-service", MAPPER.readTree(engineering));
        return new JoinedContract(documents).joined();
    }
}
