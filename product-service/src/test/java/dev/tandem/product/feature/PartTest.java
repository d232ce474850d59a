package dev.tandem.product.feature;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.SomeFeature.criterion;
import static dev.tandem.product.feature.SomeFeature.metric;
import static dev.tandem.product.feature.SomeFeature.survey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final List<AcceptanceCriterion> KNOWN = List.of(criterion(FIRST), criterion(SECOND));

    @Test
    void newPartsAreGivenIdsOfTheirOwn() {
        var settled = Part.settle(List.of(criterion(null), criterion(null)), List.of(), "/acceptanceCriteria");

        assertThat(settled).extracting(Part::id).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(settled).extracting(each -> each.withId(null)).containsExactly(criterion(null), criterion(null));
    }

    @Test
    void thoseThatWereSentBackKeepTheirIdsInTheOrderInWhichTheyCame() {
        var changed = new AcceptanceCriterion(FIRST, "The basket stays", true, null, null);

        var settled = Part.settle(List.of(criterion(SECOND), changed), KNOWN, "/acceptanceCriteria");

        assertThat(settled).containsExactly(criterion(SECOND), changed);
    }

    @Test
    void whatIsNotSentIsGone() {
        assertThat(Part.settle(List.of(criterion(SECOND)), KNOWN, "/acceptanceCriteria"))
                .containsExactly(criterion(SECOND));
        assertThat(Part.settle(List.of(), KNOWN, "/acceptanceCriteria")).isEmpty();
        assertThat(Part.settle(null, KNOWN, "/acceptanceCriteria")).isEmpty();
    }

    @Test
    void everyUnknownIdAndEveryTwinIsNamed() {
        var sent = List.of(criterion(FIRST), criterion(null), criterion(new UUID(0, 3)), criterion(FIRST));

        assertThat(placesIn(refusalOf(() -> Part.settle(sent, KNOWN, "/acceptanceCriteria"))))
                .containsExactly("/acceptanceCriteria/2/id", "/acceptanceCriteria/3/id");
    }

    @Test
    void nothingButTheIdOfAPartChangesWithIt() {
        assertThat(criterion(null).withId(FIRST)).isEqualTo(criterion(FIRST));
        assertThat(metric(null).withId(FIRST)).isEqualTo(metric(FIRST));
        assertThat(survey(null).withId(FIRST)).isEqualTo(survey(FIRST));
    }

    @Test
    void aCriterionOfWhichNothingIsSaidIsNotMet() {
        assertThat(new AcceptanceCriterion(null, "The basket stays", null, null, null).met())
                .isFalse();
        assertThat(new AcceptanceCriterion(null, "The basket stays", true, null, null).met())
                .isTrue();
    }
}
