package dev.tandem.product.feature;

import dev.tandem.backlog.projection.WorkSnapshot;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.agreement.AgreementVerdict;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.LaneItem;
import dev.tandem.model.lane.Place;
import dev.tandem.model.role.Person;
import dev.tandem.model.split.Parts;
import dev.tandem.model.split.WholeBecomes;
import dev.tandem.model.tradeoff.Tradeoff;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.agreement.Agreed;
import dev.tandem.product.agreement.Agreement;
import dev.tandem.product.agreement.AgreementRequest;
import dev.tandem.product.scorecard.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that product wants for its users, why, and how one will see whether it worked. */
@Entity
@Table(name = "feature")
public class Feature extends LaneItem {
    static final String KIND = Kind.FEATURE.word();
    private static final Set<FeatureStatus> OPEN =
            EnumSet.of(FeatureStatus.PROPOSED, FeatureStatus.DEFINED, FeatureStatus.COMMITTED);

    @Embedded
    private FeatureFields fields = FeatureFields.NONE;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links = List.of();

    @Enumerated(EnumType.STRING)
    private FeatureStatus status = FeatureStatus.PROPOSED;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "shipped_at")
    private @Nullable Instant shippedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Score score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Tradeoff> tradeoffs = List.of();

    @Embedded
    private Agreed agreed = Agreed.NOTHING;

    @JdbcTypeCode(SqlTypes.JSON)
    private Discovery discovery = Discovery.NONE;

    /** It was split, and is worked on through its parts. */
    private boolean umbrella;

    protected Feature() {}

    Feature(Place place) {
        super(place);
    }

    void propose(FeatureFields newFields, List<Link> foundLinks, Instant now) {
        set(newFields, newFields.releaseId(), foundLinks);
        discovery = discovery.following(fields, now);
        happened("feature.created");
    }

    /** As a part of another, of which it has what was found out about it. */
    void proposeAsPart(FeatureFields newFields, List<Link> foundLinks, Feature whole, Instant now) {
        propose(newFields, foundLinks, now);
        discovery = whole.discovery.ofPart(whole.fields, fields, now);
    }

    /** @param measured success metrics that outcomes refer to, which stay */
    void edit(FeatureFields newFields, List<Link> foundLinks, Set<UUID> measured, Instant now) {
        var settled = newFields.settled(fields, newFields.releaseId(), foundLinks);
        settled.requireKept(measured);
        discovery.requireKept(settled.solutionOptions());
        refuseInRelease(settled.releaseId());
        requireWhatStatusAsks(status, settled, WorkSnapshot.NONE, Requirement::lasts);
        specify(settled);
        links = foundLinks;
        discovery = discovery.following(fields, now);
        happened("feature.edited");
    }

    /** What is agreed is what it solves, when it is done and how one will see that it worked. */
    private void specify(FeatureFields settled) {
        if (!settled.specifiesAs(fields)) {
            agreed = agreed.changed(version() + 1);
        }
        fields = settled;
    }

    /** Each side for itself, on the version that it read. */
    void answer(AgreementRequest answer, Actor actor, Instant now) {
        var answered = agreed.answered(answer, actor, now, version());
        if (!answered.equals(agreed)) {
            agreed = answered;
            boolean agrees = answer.verdict() == AgreementVerdict.AGREED;
            happened(agrees ? "feature.agreed" : "feature.objected", agrees ? "agreed to it" : "objected to it");
        }
    }

    /** What must hold before it is done is everybody's business. */
    void addCriterion(String text, Person by) {
        var criteria = Part.plus(
                fields.acceptanceCriteria(), AcceptanceCriterion.of(text, by), FeatureFields.MOST_CRITERIA, "/text");
        specify(fields.withCriteria(criteria));
        happened("feature.edited", "added an acceptance criterion");
    }

    void tick(String criterion, boolean met, Person by) {
        var ticked = fields.criterion(criterion).ticked(met, by);
        specify(fields.withCriteria(fields.acceptanceCriteria().stream()
                .map(each -> Objects.equals(each.id(), ticked.id()) ? ticked : each)
                .toList()));
        happened("feature.edited", met ? "found an acceptance criterion met" : "found an acceptance criterion not met");
    }

    /** A simpler way may occur to everybody. */
    void addOption(SolutionOptionRequest request, Person by) {
        var options = Part.plus(
                fields.solutionOptions(), SolutionOption.of(request, by), FeatureFields.MOST_OPTIONS, "/name");
        fields = fields.withOptions(options);
        happened("feature.edited", "added a solution option");
    }

    void choose(String option, Instant now) {
        var chosen = fields.option(option);
        discovery = discovery.chosen(Objects.requireNonNull(chosen.id()), now);
        happened("feature.edited", "chose a solution option");
    }

    /** @param parts the keys of what it is split into */
    void splitInto(List<String> parts, WholeBecomes parent, WorkSnapshot work) {
        if (!OPEN.contains(status)) {
            throw BacklogProblem.ITEM_NOT_OPEN
                    .because("%s is %s; only what is open can be split", key(), status)
                    .with("item", key());
        }
        refuseInActiveSprint(work);
        happened("feature.split", Parts.inWords(parts));
        set(fields, null, links);
        umbrella = parent == WholeBecomes.UMBRELLA;
        if (parent == WholeBecomes.CLOSE) {
            status = FeatureStatus.DROPPED;
            statusReason = Parts.reason(parts);
        }
    }

    /** @param open keys of its parts that are neither shipped nor dropped */
    void requirePartsEnded(FeatureStatus to, List<String> open) {
        if (to == FeatureStatus.SHIPPED) {
            Parts.requireEnded(key(), open);
        }
    }

    /** Somebody answers for rollouts where a feature names nobody; whoever ships it, writes that down. */
    void rollOutBy(Optional<String> responsible) {
        if (fields.rolloutOwner() == null || fields.rolloutOwner().isBlank()) {
            responsible.ifPresent(who -> fields = fields.withRolloutOwner(who));
        }
    }

    /** @param named why it is shipped though a criterion is not met; null where nobody says so */
    void transition(
            FeatureStatus to, @Nullable String reason, @Nullable Tradeoff named, WorkSnapshot work, Instant now) {
        if (!status.next().contains(to)) {
            throw BacklogProblem.TRANSITION_NOT_ALLOWED
                    .because("%s is %s; from there it can go to %s", key(), status, status.next())
                    .with("from", status)
                    .with("to", to)
                    .with("allowed", status.next());
        }
        if (to == FeatureStatus.DROPPED) {
            refuseInActiveSprint(work);
            set(fields, null, links);
        }
        boolean goesOn = to.compareTo(status) > 0;
        if (goesOn) {
            requireWhatStatusAsks(
                    to,
                    fields,
                    work,
                    asked -> asksItself(asked) && (named == null || asked != Requirement.CRITERIA_MET));
            overrideCriteria(to, named, work);
        }
        happened("feature.transitioned", "moved from %s to %s".formatted(status, to));
        shippedAt = to == FeatureStatus.SHIPPED ? now : null;
        status = to;
        statusReason = reason;
    }

    /** An umbrella's parts are estimated and worked on. */
    private boolean asksItself(Requirement asked) {
        return !umbrella || asked.isProducts();
    }

    private void overrideCriteria(FeatureStatus to, @Nullable Tradeoff named, WorkSnapshot work) {
        if (named != null && to == FeatureStatus.SHIPPED && !Requirement.CRITERIA_MET.isMetBy(fields, work)) {
            tradeoffs = Stream.concat(tradeoffs.stream(), Stream.of(named)).toList();
        }
    }

    void score(@Nullable Score newScore) {
        score = newScore;
        happened("feature.scored");
    }

    void moveToRelease(@Nullable UUID newReleaseId) {
        refuseInRelease(newReleaseId);
        set(fields, newReleaseId, links);
        happened("feature.edited");
    }

    /** What is promised of an umbrella is promised of its parts. */
    private void refuseInRelease(@Nullable UUID releaseId) {
        if (umbrella && releaseId != null) {
            throw Parts.instead(key());
        }
    }

    /** Its links to an item that is gone. */
    void unlink(UUID item) {
        set(
                fields,
                releaseId(),
                links.stream().filter(link -> !link.item().equals(item)).toList());
        happened("feature.edited");
    }

    void delete(WorkSnapshot work) {
        refuseInActiveSprint(work);
        ended("feature.deleted");
    }

    private void refuseInActiveSprint(WorkSnapshot work) {
        var sprint = work.sprint();
        if (sprint != null && sprint.isActive()) {
            throw BacklogProblem.IN_ACTIVE_SPRINT
                    .because(
                            "%s is in the active sprint %s; engineering takes it out by a scope change first",
                            key(), sprint.name())
                    .with("item", key())
                    .with("sprint", sprint.id())
                    .with("href", "/api/v1/sprints/%s/scope-changes".formatted(sprint.id()));
        }
    }

    private void requireWhatStatusAsks(
            FeatureStatus wanted, FeatureFields given, WorkSnapshot work, Predicate<Requirement> which) {
        var missing = wanted.requirements().stream()
                .filter(which)
                .filter(requirement -> !requirement.isMetBy(given, work))
                .map(Requirement::text)
                .toList();
        if (!missing.isEmpty()) {
            throw ProductProblem.NOT_READY_FOR_STATUS
                    .because("%s cannot be %s without: %s", key(), wanted, String.join(", ", missing))
                    .with("to", wanted)
                    .with("missing", missing);
        }
    }

    private void set(FeatureFields newFields, @Nullable UUID releaseId, List<Link> newLinks) {
        fields = newFields.settled(fields, releaseId, newLinks);
        links = newLinks;
    }

    public FeatureStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    @Nullable
    Instant shippedAt() {
        return shippedAt;
    }

    /** The day (UTC) from which it can be seen what it does; only of one that is shipped. */
    public LocalDate shippedOn() {
        return LocalDate.ofInstant(Objects.requireNonNull(shippedAt), ZoneOffset.UTC);
    }

    public @Nullable UUID releaseId() {
        return fields.releaseId();
    }

    List<Link> links() {
        return links;
    }

    public List<SuccessMetric> successMetrics() {
        return fields.successMetrics();
    }

    List<Agreement> agreements() {
        return agreed.agreements();
    }

    Discovery discovery() {
        return discovery;
    }

    boolean isUmbrella() {
        return umbrella;
    }

    List<Tradeoff> tradeoffs() {
        return tradeoffs;
    }

    @Nullable
    Score score() {
        return score;
    }

    /** With the links as they are sent. */
    FeatureFields fields() {
        return fields.settled(fields, releaseId(), links);
    }

    @Override
    public List<ExternalRef> externalRefs() {
        return fields.externalRefs();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public FeatureState state() {
        return new FeatureState(
                productId(),
                key(),
                fields,
                links,
                status,
                statusReason,
                shippedAt,
                score,
                tradeoffs,
                agreements(),
                discovery.chosenOption(),
                discovery,
                umbrella,
                rank());
    }

    /** How far it is in being found out follows from what is said of it. */
    @Override
    public Set<String> follows() {
        return Set.of("discovery");
    }
}
