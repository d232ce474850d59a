package dev.tandem.product;

import static dev.tandem.product.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StillInUseTest {
    @Test
    void whatNothingRefersToMayGo() {
        assertThatCode(() -> StillInUse.refuse(List.of(), "the goal")).doesNotThrowAnyException();
    }

    @Test
    void twentyUsersAreShownAndAllAreCounted() {
        var users = IntStream.rangeClosed(1, 21).mapToObj(n -> "PAY-" + n).toList();

        var refusal = refusalOf(() -> StillInUse.refuse(users, "the goal"));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", users.subList(0, 20), "count", 21));
        assertThat(refusal)
                .hasMessageStartingWith("21 refer to the goal: PAY-1, ")
                .hasMessageEndingWith(", PAY-20");
    }
}
