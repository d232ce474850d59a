package dev.tandem.engineering.debt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.json.StrictJson;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.BatchWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Creates and changes many debt items, all or none. */
@ApplicationScoped
class DebtBatch implements BatchWriter<DebtItem> {
    private final DebtService service;
    private final DebtItems items;
    private final Backlogs backlogs;
    private final StrictJson json;

    DebtBatch(DebtService service, DebtItems items, Backlogs backlogs, StrictJson json) {
        this.service = service;
        this.items = items;
        this.backlogs = backlogs;
        this.json = json;
    }

    @Transactional
    List<DebtItem> take(String product, DebtBatchRequest request) {
        var known = backlogs.product(product);
        known.requireOpen();
        return items.lock(known.productId()).take(request.items(), this);
    }

    @Override
    public DebtItem create(UUID productId, JsonNode fields) {
        return service.add(productId.toString(), List.of(json.read(fields, DebtFields.class)))
                .get(0);
    }

    @Override
    public DebtItem change(String reference, Optional<IfMatch> precondition, JsonNode change) {
        return service.change(reference, precondition, json.patch(change));
    }
}
