package dev.tandem.kit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private enum Relative {
        PARENT,
        CHILDREN
    }

    @Test
    void nothingIsExpandedUnlessSomebodyAsks() {
        assertThat(Expansion.of(null, Relative.class).isNone()).isTrue();
        assertThat(Expansion.none(Relative.class)).isEqualTo(Expansion.of(null, Relative.class));
    }

    @Test
    void namesStandInSmallLettersWithCommasBetweenThem() {
        var one = Expansion.of("children", Relative.class);
        var both = Expansion.of("children,parent,children", Relative.class);

        assertThat(one.has(Relative.CHILDREN)).isTrue();
        assertThat(one.has(Relative.PARENT)).isFalse();
        assertThat(both.asked()).containsExactlyInAnyOrder(Relative.PARENT, Relative.CHILDREN);
    }

    @Test
    void whatIsNotAskedForIsNotRead() {
        var asked = Expansion.of("parent", Relative.class);

        assertThat(asked.read(Relative.PARENT, () -> Map.of(1, "one"))).isEqualTo(Map.of(1, "one"));
        assertThat(asked.read(Relative.CHILDREN, () -> {
                    throw new AssertionError("Nobody asked for them");
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncle", "parent,uncle", "PARENT", "parent,", ",", "parent, children", ""})
    void aNameThatThereIsNotIsRefusedWithThoseThatThereAre(String names) {
        assertThatThrownBy(() -> Expansion.of(names, Relative.class)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(KitProblem.INVALID_PARAMETER);
            assertThat(refusal).hasMessage("expand takes parent, children, with commas between several");
            assertThat(refusal.facts())
                    .isEqualTo(Map.of("parameter", "expand", "known", List.of("parent", "children")));
        });
    }
}
