package dev.tandem.product.agreement;

import static dev.tandem.model.agreement.AgreementVerdict.AGREED;
import static dev.tandem.model.agreement.AgreementVerdict.OBJECTED;
import static dev.tandem.model.agreement.Side.ENGINEERING;
import static dev.tandem.model.agreement.Side.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.agreement.AgreementVerdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgreedTest {
    private static final Actor PAULA = new Actor("Paula", "product");
    private static final Actor ERIN = new Actor("Erin", "engineering");
    private static final Actor ADA = new Actor("Ada", "admin");
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");

    /** The fifth version is the present one, and the third changed what is agreed. */
    private static final Agreed UNANSWERED = Agreed.NOTHING.changed(3);

    @Test
    void eachSideSpeaksForItself() {
        var one = answered(UNANSWERED, ERIN, AGREED, 3);
        assertThat(one.missing()).containsExactly(PRODUCT);

        var both = answered(one, PAULA, AGREED, 3);
        assertThat(both.agreements()).extracting(Agreement::side).containsExactly(PRODUCT, ENGINEERING);
        assertThat(both.missing()).isEmpty();
    }

    @Test
    void anAdminSpeaksForBoth() {
        assertThat(answered(UNANSWERED, ADA, AGREED, 3).missing()).isEmpty();
    }

    @Test
    void whoObjectsHasNotAgreedAndTheLastWordCounts() {
        var objected = answered(answered(UNANSWERED, ERIN, AGREED, 3), ERIN, OBJECTED, 3);

        assertThat(objected.missing()).containsExactly(PRODUCT, ENGINEERING);
        assertThat(objected.agreements()).hasSize(1);
    }

    @Test
    void whatChangedSinceIsNotAgreedTo() {
        var outdated = answered(UNANSWERED, ADA, AGREED, 3).outdated();

        assertThat(outdated.agreements()).allMatch(Agreement::outdated);
        assertThat(outdated.missing()).containsExactly(PRODUCT, ENGINEERING);
        assertThat(answered(outdated, ERIN, AGREED, 3).missing()).containsExactly(PRODUCT);
    }

    @Test
    void whoReadWhatIsNotThereAnyMoreIsTold() {
        assertThatThrownBy(() -> answered(UNANSWERED, ERIN, AGREED, 2))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.facts()).containsEntry("since", 3L));
        assertThatThrownBy(() -> answered(UNANSWERED, ERIN, AGREED, 6)).hasMessageContaining("/version");
    }

    @Test
    void toSayTheSameOnceMoreChangesNothing() {
        var once = answered(UNANSWERED, ERIN, AGREED, 3);

        assertThat(answered(once, ERIN, AGREED, 5)).isSameAs(once);
    }

    private static Agreed answered(Agreed before, Actor actor, AgreementVerdict verdict, long version) {
        return before.answered(new AgreementRequest(verdict, null, version), actor, NOW, 5);
    }
}
