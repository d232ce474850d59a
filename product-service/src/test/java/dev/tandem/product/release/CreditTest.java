package dev.tandem.product.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditTest {
    @Test
    void whoDidSomethingForSeveralItemsIsNamedOnceForIt() {
        var credits = Credit.of(Stream.of(
                new Contributed("Paula", Contribution.OWNED, "PAY-1"),
                new Contributed("Erin", Contribution.BUILT, "PAY-1"),
                new Contributed("Paula", Contribution.OWNED, "PAY-2"),
                new Contributed("Erin", Contribution.ESTIMATED, "PAY-1"),
                new Contributed("Paula", Contribution.OWNED, "PAY-1")));

        assertThat(credits)
                .extracting("who", "did", "items", "count")
                .containsExactly(
                        tuple("Erin", Contribution.ESTIMATED, List.of("PAY-1"), 1),
                        tuple("Erin", Contribution.BUILT, List.of("PAY-1"), 1),
                        tuple("Paula", Contribution.OWNED, List.of("PAY-1", "PAY-2"), 2));
    }

    @Test
    void ofManyItemsTheFirstAreNamedAndAllAreCounted() {
        var credit = Credit.of(IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> new Contributed("Erin", Contribution.BUILT, "PAY-" + i)))
                .get(0);

        assertThat(credit.count()).isEqualTo(60);
        assertThat(credit.items()).hasSize(50).startsWith("PAY-1").endsWith("PAY-50");
    }

    @Test
    void nobodyDidMoreThanAnEventHolds() {
        var credits = Credit.of(IntStream.range(0, 700)
                .mapToObj(i -> new Contributed("Person %03d".formatted(i), Contribution.BUILT, "PAY-1")));

        assertThat(credits).hasSize(500);
    }
}
