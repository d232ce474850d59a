package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Room room = new Room(4);
    private final UUID webhook = new UUID(7, 1);
    private final UUID other = new UUID(7, 2);

    @Test
    void whatIsUnderWayTakesTheRoomOfItsOwnWebhookOnly() {
        room.begun(webhook);
        room.begun(webhook);

        assertThat(room.left()).containsEntry(webhook, 2).doesNotContainKey(other);
        room.ended(webhook, true);
        assertThat(room.left()).containsEntry(webhook, 3);
        room.ended(webhook, true);
        assertThat(room.left()).isEmpty();
    }

    @Test
    void aTargetThatFailsInARowIsTriedOneAtATime() {
        fail(3);

        assertThat(room.left()).containsEntry(webhook, 1);
        room.begun(webhook);
        assertThat(room.left()).containsEntry(webhook, 0);
    }

    @Test
    void theFirstAnswerGivesItAllOfItsRoomBack() {
        fail(9);
        room.begun(webhook);
        room.ended(webhook, true);

        assertThat(room.left()).isEmpty();
    }

    @Test
    void aFailureNowAndThenCostsNothing() {
        fail(2);
        room.begun(webhook);
        room.ended(webhook, true);
        fail(2);

        assertThat(room.left()).containsEntry(webhook, 4);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            room.begun(webhook);
            room.ended(webhook, false);
        }
    }
}
