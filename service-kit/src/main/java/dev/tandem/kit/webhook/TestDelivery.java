package dev.tandem.kit.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.json.EventJson;
import java.time.Instant;
import java.util.UUID;

/** An event that tells of nothing, to try a target with. */
final class TestDelivery {
    private static final String TYPE = "webhook.test.v1";
    /** Its item begins so, and is its own: nothing waits for a test. */
    static final String ITEM = "test:";

    private TestDelivery() {}

    static String type(JournalConfig journal) {
        return journal.typePrefix() + TYPE;
    }

    static String body(UUID event, UUID webhook, JournalConfig journal, Instant at) {
        ObjectNode body = EventJson.MAPPER.createObjectNode();
        body.put("specversion", "1.0")
                .put("id", event.toString())
                .put("source", journal.source())
                .put("type", type(journal))
                .put("subject", "webhook:" + webhook)
                .put("time", at.toString())
                .put("datacontenttype", "application/json")
                .putObject("data")
                .put("webhookId", webhook.toString());
        return body.toString();
    }
}
