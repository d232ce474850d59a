package dev.tandem.product.responsibility;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.agreement.Side;
import dev.tandem.product.ProductProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Every area of a product: those that are known in their order, then its own. */
record Areas(List<Responsibility> all) {
    /** Nobody has said anything yet. */
    static final Areas NOBODYS = settled(List.of());

    /** @param said as it was sent; refused where an area is there twice, or names somebody for nobody's side */
    static Areas of(List<Responsibility> said) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < said.size(); i++) {
            var each = said.get(i);
            if (!seen.add(each.area())) {
                faults.add(Invalid.at("/areas/%d/area".formatted(i), "is there twice"));
            }
            if (!each.hasOwner() && each.namesSomebody()) {
                faults.add(Invalid.at("/areas/%d/whose".formatted(i), "must say whose it is, where somebody does it"));
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        return settled(said);
    }

    private static Areas settled(List<Responsibility> said) {
        var all = new ArrayList<Responsibility>();
        for (Area known : Area.values()) {
            all.add(find(said, known.name()).orElseGet(() -> Responsibility.nobodys(known.name())));
        }
        said.stream().filter(each -> !Area.isKnown(each.area())).forEach(all::add);
        return new Areas(List.copyOf(all));
    }

    /** Known areas are always listed; one of the product's own goes only after it was nobody's, for all to see. */
    Areas replacedBy(Areas next) {
        var leftOut = all.stream()
                .filter(Responsibility::hasOwner)
                .map(Responsibility::area)
                .filter(area -> find(next.all, area).isEmpty())
                .toList();
        if (!leftOut.isEmpty()) {
            throw ProductProblem.AREAS_LEFT_OUT
                    .because("Somebody has %s; say whose it is now, or null first", String.join(", ", leftOut))
                    .with("areas", leftOut);
        }
        return next;
    }

    Optional<String> whoIs(String area) {
        return find(all, area).map(Responsibility::who);
    }

    /** @return nobody where the area is not that side's, too */
    Optional<String> whoIs(Area area, Side side) {
        return find(all, area.name())
                .filter(each -> each.whose() != null && each.whose().includes(side))
                .map(Responsibility::who)
                .filter(who -> !who.isBlank());
    }

    List<String> unowned() {
        return all.stream()
                .filter(each -> !each.hasOwner())
                .map(Responsibility::area)
                .toList();
    }

    private static Optional<Responsibility> find(List<Responsibility> among, String area) {
        return among.stream().filter(each -> each.area().equals(area)).findFirst();
    }
}
