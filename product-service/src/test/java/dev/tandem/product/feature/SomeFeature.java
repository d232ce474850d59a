package dev.tandem.product.feature;

import dev.tandem.backlog.projection.SprintSnapshot;
import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A feature that lacks nothing, and what a test changes of it. */
public final class SomeFeature {
    public static final UUID PRODUCT = new UUID(1, 1);
    public static final Instant SHIPPED_AT = Instant.parse("2027-01-31T23:59:59Z");
    static final Instant PROPOSED_AT = Instant.parse("2027-01-01T09:00:00Z");
    static final UUID GOAL = new UUID(2, 1);
    static final UUID INITIATIVE = new UUID(3, 1);
    static final UUID RELEASE = new UUID(4, 1);
    static final Link BLOCKS_REFUNDS = new Link(LinkType.BLOCKS, "PAY-2", new UUID(5, 2));

    static final WorkSnapshot UNESTIMATED = WorkSnapshot.NONE;
    static final WorkSnapshot ESTIMATED = work(50, "TODO", null);
    static final WorkSnapshot FINISHED = work(50, WorkSnapshot.DONE, null);

    private String title = "Pay by card";
    private String problem = "Half of them leave";
    private String rolloutOwner = "the checkout team";
    private List<AcceptanceCriterion> acceptanceCriteria = List.of(criterion(null));
    private List<SuccessMetric> successMetrics = List.of(metric(null));
    private List<Evidence> evidence = List.of(survey(null));
    private UUID releaseId = RELEASE;
    private List<String> tags = List.of("checkout");
    private List<ExternalRef> externalRefs = List.of(new ExternalRef("jira", "SHOP-1", null));
    private List<SolutionOption> solutionOptions = List.of();
    private TestPlan testPlan;
    private List<Link> links = List.of(BLOCKS_REFUNDS);

    private SomeFeature() {}

    public static SomeFeature aFeature() {
        return new SomeFeature();
    }

    static AcceptanceCriterion criterion(UUID id) {
        return new AcceptanceCriterion(id, "A refused card leaves the basket as it was", true, null, null);
    }

    static SuccessMetric metric(UUID id) {
        return new SuccessMetric(
                id,
                "Visitors who pay",
                "%",
                BigDecimal.valueOf(48),
                BigDecimal.valueOf(60),
                LocalDate.parse("2027-03-31"),
                null);
    }

    static Evidence survey(UUID id) {
        return new Evidence(id, EvidenceKind.SURVEY, "31 of 100 would have paid by card", null);
    }

    static WorkSnapshot work(Integer tenths, String progress, SprintSnapshot sprint) {
        return new WorkSnapshot(
                null, 1L, null, false, tenths, null, null, null, progress, sprint, 0, null, null, null, null);
    }

    static WorkSnapshot inSprint(String status) {
        return work(50, "TODO", new SprintSnapshot(new UUID(6, 1), "Sprint 1", status, 50));
    }

    SomeFeature withTitle(String newTitle) {
        title = newTitle;
        return this;
    }

    SomeFeature withProblem(String newProblem) {
        problem = newProblem;
        return this;
    }

    SomeFeature withRolloutOwner(String newRolloutOwner) {
        rolloutOwner = newRolloutOwner;
        return this;
    }

    SomeFeature withAcceptanceCriteria(List<AcceptanceCriterion> newCriteria) {
        acceptanceCriteria = newCriteria;
        return this;
    }

    SomeFeature withSuccessMetrics(List<SuccessMetric> newMetrics) {
        successMetrics = newMetrics;
        return this;
    }

    public SomeFeature withTwoMetrics() {
        return withSuccessMetrics(List.of(metric(null), metric(null)));
    }

    /** Its metric is the one that this shared metric measures. */
    public SomeFeature reading(UUID sharedMetric) {
        var metric = metric(null);
        return withSuccessMetrics(List.of(new SuccessMetric(
                null, metric.name(), metric.unit(), metric.baseline(), metric.target(), metric.dueOn(), sharedMetric)));
    }

    SomeFeature withEvidence(List<Evidence> newEvidence) {
        evidence = newEvidence;
        return this;
    }

    SomeFeature withRelease(UUID newReleaseId) {
        releaseId = newReleaseId;
        return this;
    }

    SomeFeature withTags(List<String> newTags) {
        tags = newTags;
        return this;
    }

    SomeFeature withExternalRefs(List<ExternalRef> newExternalRefs) {
        externalRefs = newExternalRefs;
        return this;
    }

    SomeFeature withOptions(String... names) {
        solutionOptions = Arrays.stream(names)
                .map(name -> new SolutionOption(null, name, null, null, null))
                .toList();
        return this;
    }

    SomeFeature withTestPlan() {
        testPlan = new TestPlan("Half would pay by card", "A button", "Visitors who press it", "Below 5 %");
        return this;
    }

    SomeFeature withLinks(Link... newLinks) {
        links = List.of(newLinks);
        return this;
    }

    FeatureFields fields() {
        return new FeatureFields(
                title,
                problem,
                "Nobody carries cash",
                "By the provider's form",
                acceptanceCriteria,
                successMetrics,
                evidence,
                GOAL,
                INITIATIVE,
                releaseId,
                tags,
                "Ada",
                rolloutOwner,
                null,
                solutionOptions,
                testPlan,
                links.stream().map(Link::fields).toList(),
                externalRefs);
    }

    /** Proposed just now, with that still to tell. */
    Feature justProposed() {
        var feature = new Feature(new Place(PRODUCT, "PAY-1", "a0"));
        feature.propose(fields(), links, PROPOSED_AT);
        return feature;
    }

    /** It got there by transitions, and has nothing to tell. */
    public Feature in(FeatureStatus status) {
        var feature = justProposed();
        List<FeatureStatus> way = switch (status) {
            case PROPOSED -> List.of();
            case DEFINED -> List.of(FeatureStatus.DEFINED);
            case COMMITTED -> List.of(FeatureStatus.DEFINED, FeatureStatus.COMMITTED);
            case SHIPPED -> List.of(FeatureStatus.DEFINED, FeatureStatus.COMMITTED, FeatureStatus.SHIPPED);
            case DROPPED -> List.of(FeatureStatus.DROPPED);
        };
        way.forEach(step -> feature.transition(step, null, null, FINISHED, SHIPPED_AT));
        feature.whatHappened();
        return feature;
    }
}
