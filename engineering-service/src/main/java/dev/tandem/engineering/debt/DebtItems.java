package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.lane.KeyNumbers;
import dev.tandem.model.lane.LaneItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DebtItems extends LaneItems<DebtItem> {
    private final Backlogs backlogs;
    private final KeyNumbers keys;

    DebtItems(Backlogs backlogs, KeyNumbers keys) {
        this.backlogs = backlogs;
        this.keys = keys;
    }

    @Override
    protected Class<DebtItem> type() {
        return DebtItem.class;
    }

    @Override
    protected UUID hold(String product) {
        var known = backlogs.product(product);
        keys.hold(prefix(known));
        return known.productId();
    }

    /** Taking a number holds the lane too. */
    @Override
    protected Keys holdForNew(String product, int count) {
        var known = backlogs.product(product);
        return new Keys(known.productId(), keys.next(prefix(known), count));
    }

    private static String prefix(BacklogHead product) {
        return product.product().key() + "-D";
    }

    /** A debt item, and the work on it; null where nothing was said of that yet. */
    record Shown(DebtItem item, @Nullable WorkItem work) {}

    Shown show(String reference) {
        return show(reference, Shown.class, "select i, w from DebtItem i left join WorkItem w on w.id = i.id");
    }

    /** What must be held before the item is, read without loading it. */
    KnownItem known(String reference) {
        var known = findByReference(reference)
                .project(OfProduct.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference));
        return KnownItem.openDebt(known.id(), known.key(), known.productId());
    }

    public record OfProduct(UUID id, String key, UUID productId) {}

    /** Of any product. */
    List<DebtItem> named(Collection<String> references) {
        var named = references.stream().map(Reference::of).toList();
        return list(
                "key in ?1 or id in ?2",
                named.stream().map(Reference::key).toList(),
                named.stream().flatMap(each -> each.id().stream()).toList());
    }

    List<UUID> partsOf(DebtItem whole) {
        return getEntityManager()
                .createQuery("select id from DebtItem where partOf = :whole", UUID.class)
                .setParameter("whole", whole.id())
                .getResultList();
    }

    /** @return the keys of those of its parts that are open, in order */
    List<String> openParts(DebtItem whole) {
        return getEntityManager()
                .createQuery(
                        "select key from DebtItem where partOf = :whole and status = OPEN order by rank", String.class)
                .setParameter("whole", whole.id())
                .getResultList();
    }

    /** A debt item with its title, and no more. */
    record Titled(UUID id, String title, long version) {}

    List<Titled> titled(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, fields.title, version from DebtItem where id in :ids", Titled.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.DEBT_NOT_FOUND.because("There is no debt item %s", reference);
    }
}
