package dev.tandem.product.feature;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.FeatureStatus.PROPOSED;
import static dev.tandem.product.feature.SomeFeature.BLOCKS_REFUNDS;
import static dev.tandem.product.feature.SomeFeature.GOAL;
import static dev.tandem.product.feature.SomeFeature.INITIATIVE;
import static dev.tandem.product.feature.SomeFeature.PRODUCT;
import static dev.tandem.product.feature.SomeFeature.PROPOSED_AT;
import static dev.tandem.product.feature.SomeFeature.RELEASE;
import static dev.tandem.product.feature.SomeFeature.UNESTIMATED;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.Place;
import dev.tandem.product.scorecard.Framework;
import dev.tandem.product.scorecard.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeatureTest {
    private static final Score SCORE =
            new Score("RICE", Framework.RICE, Map.of("reach", 1000), BigDecimal.valueOf(1600), "1600", true);

    @Test
    void aProposedFeatureHasWhatWasSaidOfIt() {
        var feature = aFeature().justProposed();

        assertThat(feature.whatHappened()).contains("feature.created");
        assertThat(feature.status()).isEqualTo(PROPOSED);
        assertThat(feature.state()).isEqualTo(proposed(feature, RELEASE, List.of(BLOCKS_REFUNDS), null, "a0"));
        assertThat(feature.fields())
                .isEqualTo(aFeature()
                        .withAcceptanceCriteria(feature.fields().acceptanceCriteria())
                        .withSuccessMetrics(feature.successMetrics())
                        .withEvidence(feature.fields().evidence())
                        .fields());
    }

    @Test
    void aFeatureOfWhichOnlyItsTitleIsKnownHasEmptyLists() {
        var ref = new ExternalRef("jira", "SHOP-7", null);
        var feature = new Feature(new Place(PRODUCT, "PAY-1", "a0"));

        feature.propose(
                FeatureFields.imported("Refunds", "By hand today", List.of("support"), ref), List.of(), PROPOSED_AT);

        assertThat(feature.fields())
                .isEqualTo(new FeatureFields(
                        "Refunds",
                        null,
                        null,
                        "By hand today",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of("support"),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(ref)));
    }

    @Test
    void itsEventsAreReadInTheOrderOfItsProduct() {
        var feature = aFeature().justProposed();

        assertThat(feature.kind()).isEqualTo("feature");
        assertThat(feature.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(feature.id()).isNotNull();
    }

    @Test
    void tagsAndReferencesThatComeTwiceAreKeptOnce() {
        var ref = new ExternalRef("jira", "SHOP-1", null);
        var feature = aFeature()
                .withTags(List.of("web", "app", "web"))
                .withExternalRefs(List.of(ref, ref))
                .in(PROPOSED);

        assertThat(feature.fields().tags()).containsExactly("web", "app");
        assertThat(feature.externalRefs()).containsExactly(ref);
        assertThat(aFeature().withTags(null).withExternalRefs(null).in(PROPOSED).fields())
                .satisfies(
                        fields -> assertThat(fields.tags()).isEmpty(),
                        fields -> assertThat(fields.externalRefs()).isEmpty());
    }

    @Test
    void oneItemOfAnotherSystemIsReferredToByOneAddressOnly() {
        var twins = aFeature()
                .withExternalRefs(List.of(
                        new ExternalRef("jira", "SHOP-1", null),
                        new ExternalRef("jira", "SHOP-2", null),
                        new ExternalRef("jira", "SHOP-1", "https://jira.example.com/browse/SHOP-1")));

        assertThat(placesIn(refusalOf(twins::justProposed))).containsExactly("/externalRefs/2");
    }

    @Test
    void aFeatureMovesInTheOrder() {
        var feature = aFeature().in(PROPOSED);

        feature.moveTo("b1", "to the bottom");

        assertThat(feature.whatHappened()).contains("feature.ranked");
        assertThat(feature.state()).isEqualTo(proposed(feature, RELEASE, List.of(BLOCKS_REFUNDS), null, "b1"));
    }

    @Test
    void aScoreIsGivenAndTakenBack() {
        var feature = aFeature().in(PROPOSED);

        feature.score(SCORE);
        assertThat(feature.whatHappened()).contains("feature.scored");
        assertThat(feature.score()).isEqualTo(SCORE);
        assertThat(feature.state()).isEqualTo(proposed(feature, RELEASE, List.of(BLOCKS_REFUNDS), SCORE, "a0"));

        feature.score(null);
        assertThat(feature.whatHappened()).contains("feature.scored");
        assertThat(feature.score()).isNull();
    }

    @Test
    void aFeatureGoesToAnotherReleaseAndOutOfIt() {
        var spring = new UUID(4, 2);
        var feature = aFeature().in(PROPOSED);

        feature.moveToRelease(spring);
        assertThat(feature.whatHappened()).contains("feature.edited");
        assertThat(feature.releaseId()).isEqualTo(spring);
        assertThat(feature.state()).isEqualTo(proposed(feature, spring, List.of(BLOCKS_REFUNDS), null, "a0"));

        feature.moveToRelease(null);
        assertThat(feature.releaseId()).isNull();
    }

    @Test
    void onlyTheLinksToAnItemThatIsGoneAreTakenAway() {
        var alsoRelates = new Link(LinkType.RELATES, "PAY-2", BLOCKS_REFUNDS.item());
        var toAnother = new Link(LinkType.BLOCKS, "PAY-3", new UUID(5, 3));
        var feature =
                aFeature().withLinks(BLOCKS_REFUNDS, toAnother, alsoRelates).in(PROPOSED);

        feature.unlink(BLOCKS_REFUNDS.item());

        assertThat(feature.whatHappened()).contains("feature.edited");
        assertThat(feature.links()).containsExactly(toAnother);
        assertThat(feature.fields().links()).containsExactly(new LinkFields(LinkType.BLOCKS, "PAY-3"));
    }

    @Test
    void aDeletedFeatureTellsWhichItWas() {
        var feature = aFeature().in(PROPOSED);

        feature.delete(UNESTIMATED);

        assertThat(feature.isDeleted()).isTrue();
        assertThat(feature.whatHappened()).contains("feature.deleted");
        assertThat(feature.remains()).isEqualTo(Map.of("productId", PRODUCT, "key", "PAY-1"));
    }

    private static FeatureState proposed(Feature feature, UUID release, List<Link> links, Score score, String rank) {
        var fields = new FeatureFields(
                "Pay by card",
                "Half of them leave",
                "Nobody carries cash",
                "By the provider's form",
                feature.fields().acceptanceCriteria(),
                feature.successMetrics(),
                feature.fields().evidence(),
                GOAL,
                INITIATIVE,
                release,
                List.of("checkout"),
                "Ada",
                "the checkout team",
                null,
                List.of(),
                null,
                feature.fields().links(),
                List.of(new ExternalRef("jira", "SHOP-1", null)));
        return new FeatureState(
                PRODUCT,
                "PAY-1",
                fields,
                links,
                PROPOSED,
                null,
                null,
                score,
                List.of(),
                List.of(),
                null,
                feature.discovery(),
                false,
                rank);
    }
}
