package dev.tandem.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchRefusalsTest {
    private final BatchRefusals refused = new BatchRefusals();

    @Test
    void aBatchThatNothingIsWrongWithIsTaken() {
        assertThatCode(refused::refuseAny).doesNotThrowAnyException();
    }

    @Test
    void fieldsAtFaultAreNamedByTheirPlaceInTheBatch() {
        refused.add(1, "/items/1/create", Invalid.refusal(List.of(Invalid.at("/title", "must not be blank"))));
        refused.add(4, "/items/4", Invalid.refusal(List.of(Invalid.at("", "is named before"))));

        var refusal = refusal();

        assertThat(refusal.type()).isEqualTo(KitProblem.VALIDATION_FAILED);
        assertThat(refusal.facts())
                .containsEntry(
                        "errors",
                        List.of(
                                Invalid.at("/items/1/create/title", "must not be blank"),
                                Invalid.at("/items/4", "is named before")));
    }

    @Test
    void whereARuleRefusesAllThatIsWrongIsListed() {
        refused.add(0, "/items/0", Invalid.refusal(List.of(Invalid.at("/title", "must not be blank"))));
        refused.add(2, "/items/2", KitProblem.NOT_FOUND.because("There is no 7").with("item", 7));

        var refusal = refusal();

        assertThat(refusal.type()).isEqualTo(KitProblem.BATCH_REFUSED);
        assertThat(refusal).hasMessage("2 of the items are refused; none was taken");
        assertThat(refusal.facts().get("items"))
                .asInstanceOf(LIST)
                .hasSize(2)
                .element(1)
                .isEqualTo(Map.of(
                        "index", 2,
                        "pointer", "/items/2",
                        "type", "/problems/not-found",
                        "detail", "There is no 7",
                        "item", 7));
    }

    @Test
    void aRefusalThatNamesAPlaceIsNamedByItsPlaceInTheBatch() {
        refused.add(3, "/items/3/create", KitProblem.NOT_FOUND.because("No 7").with("pointer", "/affects/0"));

        assertThat(refusal().facts().get("items"))
                .asInstanceOf(LIST)
                .element(0)
                .asInstanceOf(MAP)
                .containsEntry("pointer", "/items/3/create/affects/0");
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, refused::refuseAny);
    }
}
