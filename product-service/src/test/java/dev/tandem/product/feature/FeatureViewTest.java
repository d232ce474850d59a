package dev.tandem.product.feature;

import static dev.tandem.product.feature.SomeFeature.BLOCKS_REFUNDS;
import static dev.tandem.product.feature.SomeFeature.ESTIMATED;
import static dev.tandem.product.feature.SomeFeature.RELEASE;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.json.EventJson;
import org.junit.jupiter.api.Test;

class FeatureViewTest {
    private final Feature feature = aFeature().justProposed();

    @Test
    void whatProductSaidIsShownUnderItsOwnName() {
        JsonNode shown = json(FeatureView.of(feature, ESTIMATED));

        json(feature.fields())
                .properties()
                .forEach(field ->
                        assertThat(shown.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void anEventCarriesWhatProductSaidUnderItsOwnNameAndWhatALinkLeadsTo() {
        JsonNode told = json(feature.state());

        assertThat(told.get("problem").asText()).isEqualTo("Half of them leave");
        assertThat(told.get("releaseId").asText()).isEqualTo(RELEASE.toString());
        assertThat(told.at("/links/0/item").asText())
                .isEqualTo(BLOCKS_REFUNDS.item().toString());
        assertThat(told.has("fields")).isFalse();
    }

    private static JsonNode json(Object value) {
        return EventJson.MAPPER.valueToTree(value);
    }
}
