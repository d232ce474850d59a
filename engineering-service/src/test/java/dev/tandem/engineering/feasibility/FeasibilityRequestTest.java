package dev.tandem.engineering.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.engineering.work.FeasibilityVerdict;
import dev.tandem.engineering.work.FeasibleOption;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeasibilityRequestTest {
    private static final Person BY = new Person("the tech lead", "engineering");
    private static final Instant AT = Instant.parse("2027-01-01T09:00:00Z");

    @Test
    void aNoAloneHelpsNobody() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> new FeasibilityRequest(FeasibilityVerdict.NOT_AS_ASKED, " ", null).saidBy(BY, AT));

        assertThat(refusal.type()).isEqualTo(KitProblem.VALIDATION_FAILED);
    }

    @Test
    void aNoWithAReasonOrAnotherWayDoes() {
        var another = List.of(new FeasibleOption("The provider's page", null, null));

        assertThat(new FeasibilityRequest(FeasibilityVerdict.NOT_AS_ASKED, "No sandbox", null)
                        .saidBy(BY, AT)
                        .note())
                .isEqualTo("No sandbox");
        assertThat(new FeasibilityRequest(FeasibilityVerdict.NOT_AS_ASKED, null, another)
                        .saidBy(BY, AT)
                        .options())
                .isEqualTo(another);
    }

    @ParameterizedTest
    @EnumSource(names = {"FEASIBLE", "RISKY"})
    void anythingElseStandsAlone(FeasibilityVerdict verdict) {
        assertThat(new FeasibilityRequest(verdict, null, null).saidBy(BY, AT).verdict())
                .isEqualTo(verdict);
    }
}
