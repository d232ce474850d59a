package dev.tandem.product.responsibility;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.model.agreement.AgreementVerdict;
import dev.tandem.model.kind.Kind;
import dev.tandem.product.agreement.Agreed;
import dev.tandem.product.agreement.Agreement;
import dev.tandem.product.agreement.AgreementRequest;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whose each area of a product's work is, and what both sides say to that. Its id is the product's. */
@Entity
@Table(name = "responsibilities")
class ProductResponsibilities extends Aggregate {
    static final String KIND = Kind.RESPONSIBILITIES.word();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Responsibility> areas = List.of();

    @Embedded
    private Agreed agreed = Agreed.NOTHING;

    protected ProductResponsibilities() {}

    private ProductResponsibilities(UUID productId, Areas areas) {
        super(productId);
        this.areas = areas.all();
    }

    static ProductResponsibilities divide(UUID productId, Areas areas) {
        var responsibilities = new ProductResponsibilities(productId, areas);
        responsibilities.happened("responsibilities.changed");
        return responsibilities;
    }

    /** What was agreed is something else then. */
    void change(Areas next) {
        var changed = areas().replacedBy(next).all();
        if (!changed.equals(areas)) {
            areas = changed;
            agreed = agreed.changed(version() + 1);
            happened("responsibilities.changed");
        }
    }

    /** Each side for itself, on the version that it read. */
    void answer(AgreementRequest answer, Actor actor, Instant now) {
        var answered = agreed.answered(answer, actor, now, version());
        if (!answered.equals(agreed)) {
            agreed = answered;
            boolean agrees = answer.verdict() == AgreementVerdict.AGREED;
            happened(
                    agrees ? "responsibilities.agreed" : "responsibilities.objected",
                    agrees ? "agreed to them" : "objected to them");
        }
    }

    /** With the product. */
    void end() {
        ended("responsibilities.deleted");
    }

    Areas areas() {
        return new Areas(areas);
    }

    List<Agreement> agreements() {
        return agreed.agreements();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID partitionedBy() {
        return id();
    }

    @Override
    public ResponsibilitiesState state() {
        return new ResponsibilitiesState(id(), areas, areas().unowned(), agreements());
    }

    @Override
    public Object remains() {
        return Map.of("productId", id());
    }

    /** As events carry it. */
    record ResponsibilitiesState(
            UUID productId, List<Responsibility> areas, List<String> unowned, List<Agreement> agreements) {}
}
