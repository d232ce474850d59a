package dev.tandem.model.comment;

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

    public Refusal refusal(String item) {
        return BacklogProblem.ITEM_OWNED_ELSEWHERE
                .because("%s is owned by %s, which has its comments too", item, other.name())
                .with("item", item)
                .with("owner", other.name())
                .with("href", other.url() + "/api/v1/items/" + item + "/comments");
    }
}
