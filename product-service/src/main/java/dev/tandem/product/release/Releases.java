package dev.tandem.product.release;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Releases extends ProductParts<Release> implements ProductContent {
    boolean hasName(UUID productId, String name, UUID besides) {
        return count("productId = ?1 and fields.name = ?2 and id <> ?3", productId, name, besides) > 0;
    }

    /** @return the soonest first; those without a day last */
    public List<PlannedRelease> planned(UUID productId) {
        return list("productId = ?1 order by fields.targetOn nulls last, id", productId).stream()
                .map(release -> new PlannedRelease(
                        release.id(),
                        release.fields().name(),
                        release.fields().targetOn(),
                        release.status(),
                        release.health()))
                .toList();
    }

    /** Refuses to put features in, or to take them out, behind the back of those to whom it was promised. */
    public void requireOpenScope(@Nullable UUID releaseId) {
        var release = releaseId == null ? null : findById(releaseId, LockModeType.PESSIMISTIC_READ);
        if (release != null) {
            release.requireOpenScope();
        }
    }

    /** Those that are neither shipped nor cancelled. */
    List<Release> openOf(UUID productId) {
        return list("productId = ?1 and status in (PLANNED, COMMITTED)", productId);
    }

    /** A release that was committed. */
    record Promise(
            UUID productId, ReleaseStatus status, @Nullable Kept kept) {
        /** Of one that is shipped, whether it was kept so. */
        boolean isKept(Predicate<Kept> how) {
            return status == ReleaseStatus.SHIPPED && kept != null && how.test(kept);
        }
    }

    List<Promise> promised(Collection<UUID> products) {
        return getEntityManager()
                .createQuery(
                        "select productId, status, kept from Release where productId in :products and commitment is not null",
                        Promise.class)
                .setParameter("products", products)
                .getResultList();
    }

    List<Release> some(Collection<UUID> ids) {
        return among(ids);
    }

    @Override
    public String plural() {
        return "releases";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.RELEASE_NOT_FOUND.because("There is no release %s", reference);
    }
}
