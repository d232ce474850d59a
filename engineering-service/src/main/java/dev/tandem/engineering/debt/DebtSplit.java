package dev.tandem.engineering.debt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.OwnedElsewhere;
import dev.tandem.model.lane.Place;
import dev.tandem.model.split.SplitRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes a debt item apart: each part is a debt item of its own, in its place. */
@ApplicationScoped
class DebtSplit {
    private final DebtItems items;
    private final AffectedFeatures affected;
    private final ExternalRefs externalRefs;
    private final WorkItems work;
    private final Backlogs backlogs;
    private final StrictJson json;
    private final OwnedElsewhere elsewhere;

    DebtSplit(
            DebtItems items,
            AffectedFeatures affected,
            ExternalRefs externalRefs,
            WorkItems work,
            Backlogs backlogs,
            StrictJson json,
            OwnedElsewhere elsewhere) {
        this.items = items;
        this.affected = affected;
        this.externalRefs = externalRefs;
        this.work = work;
        this.backlogs = backlogs;
        this.json = json;
        this.elsewhere = elsewhere;
    }

    record Outcome(DebtItem whole, List<DebtItem> parts) {}

    /** The work on it is held before the item is, as by all who hold both. */
    @Transactional
    Outcome split(String reference, Optional<IfMatch> precondition, SplitRequest request) {
        request.requireTitles();
        requireOurs(reference);
        items.lockOf(reference);
        var sprint = work.activeSprintOf(items.known(reference).id());
        var whole = items.toChange(reference, precondition);
        var places = items.newPlacesBehind(whole, request.parts().size());
        var parts = request.make((number, asked) -> part(whole, places.get(number), asked));
        whole.splitInto(parts.stream().map(DebtItem::key).toList(), request.parent(), sprint);
        externalRefs.claim(parts);
        parts.forEach(items::add);
        return new Outcome(whole, parts);
    }

    private DebtItem part(DebtItem whole, Place place, JsonNode asked) {
        var fields = json.patch(asked).applyTo(whole.fields().copied(), DebtFields.class);
        var found = affected.find(whole.productId(), fields.affects(), whole.affects());
        return DebtItem.open(place, fields, found, whole);
    }

    private void requireOurs(String reference) {
        if (items.findOne(reference).isEmpty()) {
            var item = backlogs.item(reference);
            throw elsewhere.refusal(item.key(), "split");
        }
    }
}
