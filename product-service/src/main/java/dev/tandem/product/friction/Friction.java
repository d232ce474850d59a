package dev.tandem.product.friction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.model.agreement.Side;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.role.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that gets in the way of the two. Each side ranks those that are not solved. */
@Entity
@Table(name = "friction")
class Friction extends ProductPart {
    static final String KIND = Kind.FRICTION.word();

    @Embedded
    private FrictionFields fields;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "raised_by", updatable = false)
    private Person raisedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "status_by")
    private Person statusBy;

    @Column(name = "status_at")
    private Instant statusAt;

    @Embedded
    private @Nullable Places places;

    protected Friction() {}

    private Friction(UUID productId, FrictionFields fields, Person by, Instant now) {
        super(productId);
        this.fields = fields;
        this.raisedBy = by;
        this.statusBy = by;
        this.statusAt = now;
    }

    static Friction raise(UUID productId, NewFriction request, Person by, Instant now) {
        var friction = new Friction(productId, request.open(), by, now);
        friction.happened("friction.created");
        return friction;
    }

    /** Who changes its status is kept with it; what is solved has no place any more. */
    void edit(FrictionFields newFields, Person by, Instant now) {
        boolean isMoved = newFields.status() != fields.status();
        fields = newFields;
        if (isMoved) {
            statusBy = by;
            statusAt = now;
            places = isSolved() ? Places.NONE : places;
        }
        happened(isMoved && isSolved() ? "friction.solved" : "friction.edited");
    }

    /** @param place from 1; null where these sides do not rank it any more */
    void rank(Set<Side> sides, @Nullable Integer place) {
        var ranked = places();
        for (Side side : sides) {
            ranked = ranked.with(side, place);
        }
        if (!ranked.equals(places())) {
            places = ranked;
            happened("friction.ranked", place == null ? "took it out of the ranking" : "ranked it at " + place);
        }
    }

    void delete() {
        ended("friction.deleted");
    }

    boolean isSolved() {
        return fields.status() == FrictionStatus.SOLVED;
    }

    FrictionFields fields() {
        return fields;
    }

    Person raisedBy() {
        return raisedBy;
    }

    Person statusBy() {
        return statusBy;
    }

    Instant statusAt() {
        return statusAt;
    }

    /** Where no side ranks it, none is read. */
    Places places() {
        return Objects.requireNonNullElse(places, Places.NONE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public FrictionState state() {
        return new FrictionState(productId(), fields, raisedBy, statusBy, statusAt, places());
    }

    /** As events carry it. */
    record FrictionState(
            UUID productId,
            @JsonUnwrapped FrictionFields fields,
            Person raisedBy,
            Person statusBy,
            Instant statusAt,
            Places places) {}
}
