package dev.tandem.kit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Test
    void whatIsNotAskedForAddsNothing() {
        var conditions = new Conditions()
                .add("owner = :owner", "owner", null)
                .anyOf("colour in :colour", "colour", null, Colour.class);

        assertThat(conditions.text()).isEqualTo("true");
        assertThat(conditions.parameters()).isEmpty();
    }

    @Test
    void conditionsHoldTogetherAndOfSeveralValuesAnyDoes() {
        var conditions = new Conditions()
                .add("owner = :owner", "owner", "ada")
                .anyOf("colour in :colour", "colour", "RED,BLUE,RED", Colour.class);

        assertThat(conditions.text()).isEqualTo("owner = :owner and colour in :colour");
        assertThat(conditions.parameters())
                .isEqualTo(Map.of("owner", "ada", "colour", List.of(Colour.RED, Colour.BLUE)));
    }

    @Test
    void aNativeQueryTakesNames() {
        var conditions = new Conditions().anyNameOf("colour = any(:colour)", "colour", "GREEN", Colour.class);

        assertThat(conditions.parameters().get("colour")).isEqualTo(new String[] {"GREEN"});
    }

    @Test
    void aValueThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> new Conditions().anyOf("colour in :colour", "colour", "RED,PINK", Colour.class))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("colour must be one of [RED, GREEN, BLUE]");
    }
}
