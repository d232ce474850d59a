package dev.tandem.kit.access;

import dev.tandem.kit.audit.Refusals;
import dev.tandem.kit.audit.Refusals.Reason;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.identity.Access;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.ProblemCatalogue;
import dev.tandem.kit.problem.ProblemType;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided whether a caller may know of what an address names, so that no resource can forget
 * it. An address that names nothing is for those whose access covers everything, unless its operation narrows itself.
 * Nothing is asked for callers whose access covers everything.
 */
class AccessFilter {
    private final CurrentAccess current;
    private final Owners owners;
    private final ProblemCatalogue problems;
    private final Refusals refusals;
    private final Map<Method, Address> addresses = new ConcurrentHashMap<>();

    AccessFilter(CurrentAccess current, Owners owners, ProblemCatalogue problems, Refusals refusals) {
        this.current = current;
        this.owners = owners;
        this.problems = problems;
        this.refusals = refusals;
    }

    /** @return when the request may go on; null for at once */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    @Nullable
    Uni<Void> look(ResourceInfo resource, UriInfo uri, RoutingContext context) {
        // First, so that nobody is asked who they are where nobody need say it.
        var address = addresses.computeIfAbsent(resource.getResourceMethod(), Address::of);
        if (!address.guarded()) {
            return null;
        }
        var access = current.get();
        if (access.all()) {
            return null;
        }
        if (address.names().isEmpty()) {
            refusals.tell(Reason.OUTSIDE_ACCESS, context, resource.getResourceMethod());
            throw KitProblem.OUTSIDE_ACCESS.because("This is about all products; the caller's token is for some");
        }
        var values = address.names().stream()
                .map(name -> uri.getPathParameters().getFirst(name))
                .toList();
        Runnable decide = () -> notCovered(address.names(), values, access).ifPresent(refusal -> {
            refusals.tell(Reason.OUTSIDE_ACCESS, context, resource.getResourceMethod());
            throw refusal;
        });
        boolean asksTheDatabase =
                values.stream().anyMatch(value -> Reference.of(value).id().isPresent());
        if (!asksTheDatabase || BlockingOperationControl.isBlockingAllowed()) {
            decide.run();
            return null;
        }
        return Uni.createFrom().voidItem().invoke(decide).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Optional<Refusal> notCovered(List<String> names, List<String> values, Access access) {
        if (!owners.isCovered(values.get(0), access)) {
            return Optional.of(notThere(names.get(0), values.get(0)));
        }
        return IntStream.range(1, names.size())
                .filter(i -> owners.isForeign(values.get(i), access))
                .mapToObj(i -> notThere(names.get(i), values.get(i)))
                .findFirst();
    }

    /** As the resource answers where there is none. */
    private Refusal notThere(String name, String value) {
        ProblemType type = problems.types().stream()
                .filter(each -> each.slug().equals(name + "-not-found"))
                .findFirst()
                .orElse(KitProblem.NOT_FOUND);
        return type.because("There is no %s %s", name, value);
    }
}
