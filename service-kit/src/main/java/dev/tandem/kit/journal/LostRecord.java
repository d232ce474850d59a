package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** An event that lies on the topic and not in the journal, since the database was restored: the newest of its aggregate. */
public record LostRecord(String kind, UUID aggregateId, UUID partitionId, long epoch, long version, JsonNode data) {}
