package dev.tandem.product.feature;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.SomeFeature.PROPOSED_AT;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.role.Person;
import dev.tandem.product.ProductProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final Instant LATER = PROPOSED_AT.plus(Duration.ofDays(1));
    private static final Instant MUCH_LATER = PROPOSED_AT.plus(Duration.ofDays(9));
    private static final Person AN_ENGINEER = new Person("the tech lead", "engineering");

    @Test
    void aFeatureWithoutAProblemIsNotFramed() {
        var feature = aFeature().withProblem(" ").justProposed();

        assertThat(feature.discovery()).isEqualTo(Discovery.NONE);
    }

    @Test
    void itIsFramedSinceThereIsAProblem() {
        var feature = aFeature().withProblem(null).justProposed();

        feature.edit(aFeature().fields(), List.of(), Set.of(), LATER);
        feature.edit(aFeature().fields(), List.of(), Set.of(), MUCH_LATER);

        assertThat(feature.discovery()).isEqualTo(new Discovery(null, LATER, null, null));
        assertThat(feature.state().discovery()).isEqualTo(feature.discovery());
    }

    @Test
    void aChoiceAndAPlanAreThereSinceTheyWereMade() {
        var feature = aFeature().withOptions("Form").withTestPlan().justProposed();
        feature.choose(option(feature, 0), LATER);

        assertThat(feature.discovery().chosenAt()).isEqualTo(LATER);
        assertThat(feature.discovery().plannedAt()).isEqualTo(PROPOSED_AT);
    }

    @Test
    void choosingTheSameOnceMoreChangesNothing() {
        var feature = withAChoice();
        var before = feature.discovery();

        feature.choose(option(feature, 0), MUCH_LATER);

        assertThat(feature.discovery()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsThereIsChosen() {
        var feature = withAChoice();

        var refusal = refusalOf(feature, () -> feature.choose("7", LATER));

        assertThat(refusal.type()).isEqualTo(ProductProblem.SOLUTION_OPTION_NOT_FOUND);
    }

    @Test
    void whatIsChosenCannotBeTakenAway() {
        var feature = withAChoice();

        var refusal =
                refusalOf(feature, () -> feature.edit(aFeature().withOptions().fields(), List.of(), Set.of(), LATER));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("chosenOption")));
    }

    @Test
    void engineersAddOptionsAndAreNamed() {
        var feature = aFeature().withOptions("Form").justProposed();

        feature.addOption(new SolutionOptionRequest("Hosted page", null, "A third of the work"), AN_ENGINEER);

        assertThat(feature.fields().solutionOptions())
                .extracting(SolutionOption::by)
                .containsExactly(null, AN_ENGINEER);
    }

    @Test
    void thereIsABoundToWhatCanBeConsidered() {
        var names = IntStream.range(0, FeatureFields.MOST_OPTIONS)
                .mapToObj(i -> "Option " + i)
                .toArray(String[]::new);
        var feature = aFeature().withOptions(names).in(FeatureStatus.PROPOSED);

        var refusal = refusalOf(
                feature, () -> feature.addOption(new SolutionOptionRequest("One more", null, null), AN_ENGINEER));

        assertThat(placesIn(refusal)).containsExactly("/name");
    }

    private static Feature withAChoice() {
        var feature = aFeature().withOptions("Form").justProposed();
        feature.choose(option(feature, 0), LATER);
        feature.whatHappened();
        return feature;
    }

    private static String option(Feature feature, int place) {
        return feature.fields().solutionOptions().get(place).id().toString();
    }
}
