package dev.tandem.product.release;

import dev.tandem.product.product.Promises;
import dev.tandem.product.product.PromisesView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts what became of the releases that were ever committed. */
@ApplicationScoped
class KeptPromises implements Promises {
    private final Releases releases;

    KeptPromises(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Map<UUID, PromisesView> of(Collection<UUID> products) {
        return releases.promised(products).stream()
                .collect(Collectors.groupingBy(
                        Releases.Promise::productId,
                        Collectors.collectingAndThen(Collectors.toList(), KeptPromises::count)));
    }

    private static PromisesView count(List<Releases.Promise> all) {
        return new PromisesView(
                all.size(),
                number(all, promise -> promise.status() == ReleaseStatus.COMMITTED),
                number(all, promise -> promise.isKept(Kept::wasWhole)),
                number(all, promise -> promise.isKept(Kept::wasLate)),
                number(all, promise -> promise.isKept(Kept::wasCut)),
                number(all, promise -> promise.status() == ReleaseStatus.CANCELLED));
    }

    private static int number(List<Releases.Promise> all, Predicate<Releases.Promise> which) {
        return (int) all.stream().filter(which).count();
    }
}
