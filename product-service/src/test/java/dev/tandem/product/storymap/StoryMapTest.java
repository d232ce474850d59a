package dev.tandem.product.storymap;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.product.ProductProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryMapTest {
    private static final UUID PRODUCT = new UUID(1, 1);

    @Test
    void whatIsSentBackKeepsItsIdsInWhateverOrder() {
        var map = arranged(activity(null, "Choose", step(null, "Look")), activity(null, "Pay", step(null, "Enter")));
        var choose = map.activities().get(0);
        var pay = map.activities().get(1);

        map.arrange(
                List.of(activity(
                        pay.id(),
                        "Pay at last",
                        choose.steps().get(0),
                        pay.steps().get(0))),
                List.of());

        var now = map.activities().get(0);
        assertThat(map.activities()).hasSize(1);
        assertThat(now.id()).isEqualTo(pay.id());
        assertThat(now.steps())
                .containsExactly(choose.steps().get(0), pay.steps().get(0));
        assertThat(map.whatHappened()).contains("story-map.edited");
    }

    @Test
    void idsThatAreNotTheMapsOwnOrThereTwiceAreRefused() {
        var map = arranged(activity(null, "Pay", step(null, "Enter")));
        var enter = map.activities().get(0).steps().get(0);

        var refusal = refusalOf(
                map,
                () -> map.arrange(
                        List.of(activity(new UUID(9, 9), "Pay", enter), activity(null, "Return", enter)), List.of()));

        assertThat(placesIn(refusal)).containsExactly("/activities/0/id", "/activities/1/steps/0/id");
    }

    @Test
    void aStepThatFeaturesHangOnStays() {
        var map = arranged(activity(null, "Pay", step(null, "Enter"), step(null, "Confirm")));
        var pay = map.activities().get(0);
        var without = List.of(activity(pay.id(), "Pay", pay.steps().get(0)));
        var confirm = pay.steps().get(1).id();

        assertThat(map.without(without)).containsExactly(confirm);
        var refusal = refusalOf(map, () -> map.arrange(without, List.of("PAY-1")));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("PAY-1"), "count", 1));
        assertThat(map.hasStep(confirm)).isTrue();
    }

    private static StoryMap arranged(Activity... activities) {
        var map = StoryMap.none(PRODUCT);
        map.arrange(List.of(activities), List.of());
        map.whatHappened();
        return map;
    }

    private static Activity activity(UUID id, String title, Step... steps) {
        return new Activity(id, title, Arrays.asList(steps));
    }

    private static Step step(UUID id, String title) {
        return new Step(id, title);
    }
}
