package dev.tandem.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {
    @Test
    void aClaimIsAListOrOneText() {
        for (Object claim : List.of(
                List.of("PAY", "shop"),
                Json.createArrayBuilder().add("SHOP").add("pay").build(),
                "PAY SHOP",
                "pay,shop",
                Json.createValue(" PAY,  SHOP "))) {
            assertThat(Access.of(claim)).isEqualTo(new Access(false, List.of("PAY", "SHOP")));
        }
    }

    @Test
    void aStarIsForAllThatThereWillEverBe() {
        assertThat(Access.of("*")).isEqualTo(Access.ALL);
        assertThat(Access.of(List.of("PAY", "*"))).isEqualTo(Access.ALL);
        assertThat(Access.ALL.covers("PAY")).isTrue();
        assertThat(Access.ALL.coversAll(List.of("PAY"))).isTrue();
    }

    @Test
    void whereNothingIsSaidNothingIsCovered() {
        for (Object claim : new Object[] {null, "", " ", List.of()}) {
            assertThat(Access.of(claim)).isEqualTo(new Access(false, List.of()));
        }
        assertThat(Access.of(null).covers("PAY")).isFalse();
    }

    @Test
    void anItemIsCoveredByTheKeyOfItsProductAndByNothingThatMerelyBeginsSo() {
        var access = Access.of("PAY");

        assertThat(access.coversItem("PAY-1")).isTrue();
        assertThat(access.coversItem("pay-d1")).isTrue();
        assertThat(access.coversItem("PAY")).isTrue();
        assertThat(access.coversItem("PAYS-1")).isFalse();
        assertThat(access.coversItem("PA-1")).isFalse();
        assertThat(access.coversItem("-PAY")).isFalse();
        assertThat(access.coversItem("")).isFalse();
    }

    @Test
    void severalAreCoveredWhereEachIs() {
        assertThat(Access.of("PAY SHOP").coversAll(List.of("SHOP", "PAY"))).isTrue();
        assertThat(Access.of("PAY").coversAll(List.of("SHOP", "PAY"))).isFalse();
    }
}
