package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.identity.CurrentAccess;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.product.ProductProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what links name, and keeps them from going in circles. */
@ApplicationScoped
class Links {
    private final Features features;
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;
    private final CurrentAccess access;

    Links(Features features, Backlogs backlogs, CaughtUp caughtUp, CurrentAccess access) {
        this.features = features;
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
        this.access = access;
    }

    /** @param feature whose links they are; its product's lock is held where they say an order */
    List<Link> resolve(Feature feature, @Nullable List<LinkFields> sent) {
        if (sent == null || sent.isEmpty()) {
            requireSameWhole(feature, List.of());
            return List.of();
        }
        var links = new ArrayList<Link>();
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < sent.size(); i++) {
            var link = resolve(feature, sent.get(i), "/links/" + i + "/to", faults);
            link.filter(each -> !links.contains(each)).ifPresent(links::add);
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        requireSameWhole(feature, links);
        refuseCycle(feature, links);
        return links;
    }

    private static void requireSameWhole(Feature feature, List<Link> links) {
        if (!wholes(links).equals(wholes(feature.links()))) {
            throw Invalid.refusal(List.of(
                    Invalid.at("/links", "must name PART_OF as it is: splitting an item sets it, and it stays")));
        }
    }

    private static Set<UUID> wholes(List<Link> links) {
        return links.stream()
                .filter(link -> link.type() == LinkType.PART_OF)
                .map(Link::item)
                .collect(Collectors.toSet());
    }

    private Optional<Link> resolve(Feature feature, LinkFields sent, String pointer, List<Invalid> faults) {
        var before = feature.links().stream()
                .filter(link -> link.to().equalsIgnoreCase(sent.to()))
                .findFirst();
        if (before.isPresent()) {
            // Known since it was set; its item may be gone by now, which takes nothing from the link.
            return Optional.of(
                    new Link(sent.type(), before.get().to(), before.get().item()));
        }
        var target = features.target(sent.to()).filter(this::isCovered).orElseGet(() -> debt(sent.to(), pointer));
        if (!target.productId().equals(feature.productId())) {
            faults.add(Invalid.at(pointer, "names an item of another product"));
            return Optional.empty();
        }
        if (target.id().equals(feature.id())) {
            faults.add(Invalid.at(pointer, "names the feature itself"));
            return Optional.empty();
        }
        return Optional.of(new Link(sent.type(), target.key(), target.id()));
    }

    private boolean isCovered(Features.Target target) {
        return access.get().coversItem(target.key());
    }

    private Features.Target debt(String reference, String pointer) {
        return backlogs.find(reference)
                .map(item -> new Features.Target(item.id(), item.key(), item.productId()))
                .orElseThrow(() -> notKnownYet(pointer));
    }

    private Refusal notKnownYet(String pointer) {
        caughtUp.require();
        return BacklogProblem.notKnownYet(pointer);
    }

    private void refuseCycle(Feature feature, List<Link> links) {
        if (links.stream().noneMatch(Link::isOrder)) {
            return;
        }
        var order = new BlockingOrder();
        features.linked(feature.productId()).stream()
                .filter(other -> !other.id().equals(feature.id()))
                .forEach(other -> order.add(other.key(), other.links()));
        order.add(feature.key(), links);
        var cycle = order.cycleThrough(feature.key());
        if (!cycle.isEmpty()) {
            throw ProductProblem.LINK_CYCLE
                    .because("Each would block the next: %s", String.join(" → ", cycle))
                    .with("cycle", cycle);
        }
    }
}
