package dev.tandem.engineering.debt;

import static dev.tandem.engineering.debt.SomeDebt.REFUNDS;
import static dev.tandem.engineering.debt.SomeDebt.aDebtItem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebtViewTest {
    private final DebtItem item = aDebtItem();

    @Test
    void whatEngineeringSaidIsShownUnderItsOwnName() {
        JsonNode shown = json(DebtView.of(item, null));

        json(item.fields())
                .properties()
                .forEach(field ->
                        assertThat(shown.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void anEventCarriesWhatEngineeringSaidUnderItsOwnNameAndWhichFeaturesItAffects() {
        JsonNode told = json(item.state());

        assertThat(told.get("consequence").asText()).isEqualTo("No security fixes after March");
        assertThat(told.get("affects")).isEqualTo(json(List.of(REFUNDS)));
        assertThat(told.has("fields")).isFalse();
    }

    private static JsonNode json(Object value) {
        return EventJson.MAPPER.valueToTree(value);
    }
}
