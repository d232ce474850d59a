package dev.tandem.model.lane;

import dev.tandem.kit.json.OtherService;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** For what the other service owns: names it, and where it takes what was asked for. */
@ApplicationScoped
public class OwnedElsewhere {
    private final OtherService other;

    OwnedElsewhere(OtherService other) {
        this.other = other;
    }

    /** @param what of the item, as the last word of the address has it */
    public Refusal refusal(String item, String what) {
        return BacklogProblem.ITEM_OWNED_ELSEWHERE
                .because("%s is owned by %s, which takes this", item, other.name())
                .with("item", item)
                .with("owner", other.name())
                .with("href", "%s/api/v1/items/%s/%s".formatted(other.url(), item, what));
    }
}
