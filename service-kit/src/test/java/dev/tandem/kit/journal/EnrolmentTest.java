package dev.tandem.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private final Enrolment enrolment = new Enrolment();
    private final Aggregate first = new Thing();
    private final Aggregate second = new Thing();

    @Test
    void whatIsEnrolledTwiceStaysWhereItWas() {
        assertThat(enrolment.add(second)).isTrue();
        assertThat(enrolment.add(first)).isTrue();
        assertThat(enrolment.add(second)).isFalse();

        assertThat(enrolment.all()).containsExactly(second, first);
    }

    @Test
    void whoFollowsAChangeMayEnrolMoreMeanwhile() {
        enrolment.add(first);
        var all = enrolment.all();

        enrolment.add(second);

        assertThat(all).containsExactly(first);
        assertThat(enrolment.all()).containsExactly(first, second);
    }

    @Test
    void theRowOfTheLastThatEndedGoesFirst() {
        enrolment.end(first);
        enrolment.end(second);

        assertThat(enrolment.ended().pop()).isSameAs(second);
        assertThat(enrolment.ended().pop()).isSameAs(first);
        assertThat(enrolment.ended()).isEmpty();
    }

    @Test
    void onlyTheFirstMethodOfATransactionIsTheOutermost() {
        assertThat(enrolment.enter()).isTrue();
        assertThat(enrolment.enter()).isFalse();
        assertThat(enrolment.enter()).isFalse();
    }

    @Test
    void whenTheOutermostIsLeftTheNextIsTheOutermost() {
        enrolment.enter();
        enrolment.leave();

        assertThat(enrolment.enter()).isTrue();
    }

    private static final class Thing extends Aggregate {
        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public UUID partitionedBy() {
            return new UUID(1, 1);
        }

        @Override
        public Object state() {
            return "";
        }
    }
}
