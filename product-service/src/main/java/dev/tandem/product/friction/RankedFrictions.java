package dev.tandem.product.friction;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.agreement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The unsolved frictions of a product as one side puts them: some in order, the others not ranked. */
final class RankedFrictions {
    private final List<Friction> ranked;
    private final List<Friction> others;

    private RankedFrictions(List<Friction> ranked, List<Friction> others) {
        this.ranked = ranked;
        this.others = others;
    }

    /** @param named the worst first; each is unsolved and is named once */
    static RankedFrictions among(List<Friction> unsolved, List<UUID> named) {
        var left = unsolved.stream().collect(Collectors.toMap(Friction::id, Function.identity()));
        var ranked = new ArrayList<Friction>();
        var faults = new ArrayList<Invalid>();
        for (int i = 0; i < named.size(); i++) {
            var friction = left.remove(named.get(i));
            if (friction == null) {
                faults.add(Invalid.at(
                        "/items/" + i, "names no friction of the product that is to be solved, or is there twice"));
            } else {
                ranked.add(friction);
            }
        }
        if (!faults.isEmpty()) {
            throw Invalid.refusal(faults);
        }
        return new RankedFrictions(ranked, List.copyOf(left.values()));
    }

    /** @return those that have a place, in order */
    List<Friction> by(Set<Side> sides) {
        for (int i = 0; i < ranked.size(); i++) {
            ranked.get(i).rank(sides, i + 1);
        }
        others.forEach(friction -> friction.rank(sides, null));
        return ranked;
    }
}
