package dev.tandem.product.feature;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.FeatureStatus.COMMITTED;
import static dev.tandem.product.feature.FeatureStatus.DEFINED;
import static dev.tandem.product.feature.FeatureStatus.DROPPED;
import static dev.tandem.product.feature.FeatureStatus.PROPOSED;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static dev.tandem.product.feature.SomeFeature.inSprint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.BacklogProblem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeatureInSprintTest {
    private static final UUID SPRINT = new UUID(6, 1);
    private static final Map<String, Object> FACTS =
            Map.of("item", "PAY-1", "sprint", SPRINT, "href", "/api/v1/sprints/%s/scope-changes".formatted(SPRINT));
    private static final Instant NOW = Instant.parse("2027-06-01T08:00:00Z");

    @Test
    void aFeatureInAnActiveSprintIsNotDeleted() {
        var feature = aFeature().in(PROPOSED);

        var refusal = refusalOf(feature, () -> feature.delete(inSprint("ACTIVE")));

        assertThat(refusal.type()).isEqualTo(BacklogProblem.IN_ACTIVE_SPRINT);
        assertThat(refusal.facts()).isEqualTo(FACTS);
        assertThat(refusal).hasMessageContaining("PAY-1").hasMessageContaining("Sprint 1");
    }

    @Test
    void aSprintThatIsOnlyPlannedKeepsNoFeature() {
        var feature = aFeature().in(PROPOSED);

        feature.delete(inSprint("PLANNED"));

        assertThat(feature.isDeleted()).isTrue();
    }

    @Test
    void aFeatureInAnActiveSprintIsNotDropped() {
        var feature = aFeature().in(COMMITTED);

        var refusal = refusalOf(feature, () -> feature.transition(DROPPED, "No", null, inSprint("ACTIVE"), NOW));

        assertThat(refusal.type()).isEqualTo(BacklogProblem.IN_ACTIVE_SPRINT);
        assertThat(refusal.facts()).isEqualTo(FACTS);
    }

    @Test
    void aFeatureInASprintThatIsOnlyPlannedIsDropped() {
        var feature = aFeature().in(COMMITTED);

        feature.transition(DROPPED, null, null, inSprint("PLANNED"), NOW);

        assertThat(feature.status()).isEqualTo(DROPPED);
    }

    @Test
    void anActiveSprintHoldsNobodyBackFromAnythingButDropping() {
        var feature = aFeature().in(DEFINED);

        feature.transition(COMMITTED, null, null, inSprint("ACTIVE"), NOW);

        assertThat(feature.status()).isEqualTo(COMMITTED);
    }
}
