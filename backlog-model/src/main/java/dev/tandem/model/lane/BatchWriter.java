package dev.tandem.model.lane;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.precondition.IfMatch;
import java.util.Optional;
import java.util.UUID;

/** Writes one line of a batch, inside a transaction that a refusal leaves as it is. */
public interface BatchWriter<I extends LaneItem> {
    I create(UUID productId, JsonNode fields);

    I change(String reference, Optional<IfMatch> precondition, JsonNode change);
}
