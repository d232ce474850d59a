package dev.tandem.engineering.debt;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.engineering.work.SprintRef;
import dev.tandem.engineering.work.Urgency;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.lane.LaneItem;
import dev.tandem.model.lane.Place;
import dev.tandem.model.split.Parts;
import dev.tandem.model.split.WholeBecomes;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Work that only engineers see the need of, and what happens if it is skipped. */
@Entity
@Table(name = "debt_item")
class DebtItem extends LaneItem {
    static final String KIND = Kind.DEBT.word();

    @Embedded
    private DebtFields fields;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AffectedFeature> affects = List.of();

    @Enumerated(EnumType.STRING)
    private DebtStatus status = DebtStatus.OPEN;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    /** What it is a part of; null of what was not split off. */
    @Column(name = "part_of")
    private @Nullable UUID partOf;

    /** It was split, and is worked on through its parts. */
    private boolean umbrella;

    protected DebtItem() {}

    private DebtItem(Place place, DebtFields fields, List<AffectedFeature> affects) {
        super(place);
        this.fields = fields.settled(affects);
        this.affects = affects;
    }

    static DebtItem open(Place place, DebtFields fields, List<AffectedFeature> affects) {
        var item = new DebtItem(place, fields, affects);
        item.happened("debt.created");
        return item;
    }

    /** As a part of another. */
    static DebtItem open(Place place, DebtFields fields, List<AffectedFeature> affects, DebtItem whole) {
        var item = open(place, fields, affects);
        item.partOf = whole.id();
        return item;
    }

    /** @param parts the keys of what it is split into */
    void splitInto(List<String> parts, WholeBecomes parent, Optional<SprintRef> sprint) {
        if (status != DebtStatus.OPEN) {
            throw WorkItem.notOpen(key());
        }
        refuseIn(sprint);
        happened("debt.split", Parts.inWords(parts));
        umbrella = parent == WholeBecomes.UMBRELLA;
        if (parent == WholeBecomes.CLOSE) {
            status = DebtStatus.DROPPED;
            statusReason = Parts.reason(parts);
        }
    }

    /** Its whole is gone. */
    void standAlone() {
        partOf = null;
        happened("debt.edited");
    }

    /** @param open keys of its parts that are open */
    void requirePartsEnded(DebtStatus to, List<String> open) {
        if (to == DebtStatus.DONE) {
            Parts.requireEnded(key(), open);
        }
    }

    void edit(DebtFields newFields, List<AffectedFeature> nowAffects) {
        fields = newFields.settled(nowAffects);
        affects = nowAffects;
        happened("debt.edited");
    }

    /** @param sprint the active one that it is in, if any: there it is the sprint that tells how far it is */
    void transition(DebtStatus to, @Nullable String reason, Optional<SprintRef> sprint) {
        if (!status.next().contains(to)) {
            throw BacklogProblem.TRANSITION_NOT_ALLOWED
                    .because("%s is %s; from there it can go to %s", key(), status, status.next())
                    .with("from", status)
                    .with("to", to)
                    .with("allowed", status.next());
        }
        refuseIn(sprint);
        happened("debt.transitioned", "moved from %s to %s".formatted(status, to));
        status = to;
        statusReason = reason;
    }

    /**
     * Follows the work on it: what is finished is closed, and what is closed takes no work before it is opened again.
     *
     * @param how it came to be finished
     */
    void workIs(boolean done, String how) {
        if (umbrella && status == DebtStatus.OPEN) {
            throw Parts.instead(key());
        }
        if (done && status == DebtStatus.OPEN) {
            status = DebtStatus.DONE;
            statusReason = how;
            happened("debt.transitioned", "closed it, " + how);
        } else if (status == DebtStatus.DROPPED || (!done && status != DebtStatus.OPEN)) {
            throw WorkItem.notOpen(key());
        }
    }

    Urgency urgency() {
        if (Boolean.TRUE.equals(fields.expedite())) {
            return Urgency.EXPEDITED;
        }
        return fields.kind() == DebtKind.OPS ? Urgency.INTERRUPT : Urgency.ORDINARY;
    }

    /** @param sprint the active one that it is in, if any: what is being worked on is taken out of it first */
    void delete(Optional<SprintRef> sprint) {
        refuseIn(sprint);
        ended("debt.deleted");
    }

    private void refuseIn(Optional<SprintRef> sprint) {
        sprint.ifPresent(active -> {
            throw BacklogProblem.IN_ACTIVE_SPRINT
                    .because("%s is in the active sprint %s; take it out by a scope change first", key(), active.name())
                    .with("item", key())
                    .with("sprint", active.id())
                    .with("href", "/api/v1/sprints/%s/scope-changes".formatted(active.id()));
        });
    }

    boolean isUmbrella() {
        return umbrella;
    }

    /** Whether it is there to be worked on itself. */
    boolean isToBeDone() {
        return status == DebtStatus.OPEN && !umbrella;
    }

    @Nullable
    UUID partOf() {
        return partOf;
    }

    List<AffectedFeature> affects() {
        return affects;
    }

    DebtStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    DebtFields fields() {
        return fields;
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
    public DebtState state() {
        return new DebtState(productId(), key(), fields, affects, status, statusReason, partOf, umbrella, rank());
    }

    /** As events carry it. */
    record DebtState(
            UUID productId,
            String key,
            @JsonUnwrapped @JsonIgnoreProperties("affects") DebtFields fields,
            List<AffectedFeature> affects,
            DebtStatus status,
            @Nullable String statusReason,
            @Nullable UUID partOf,
            boolean umbrella,
            String rank) {}
}
