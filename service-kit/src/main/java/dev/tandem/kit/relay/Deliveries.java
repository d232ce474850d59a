package dev.tandem.kit.relay;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What became of records that were sent in order.
 *
 * @param each fewer than were sent where the broker stopped taking them; the rest is to be sent again
 * @param failure why it stopped
 */
record Deliveries(List<Delivery> each, Optional<String> failure) {
    /**
     * @param offset null where the broker has it and does not remember where
     * @param refusal why the broker will never take this one, whatever it takes else; null where it has it
     */
    record Delivery(Long offset, String refusal) {
        static Delivery acknowledged(RecordMetadata metadata) {
            return new Delivery(metadata.hasOffset() ? metadata.offset() : null, null);
        }

        static Delivery refused(Throwable reason) {
            return new Delivery(null, reason.getClass().getSimpleName() + ": " + reason.getMessage());
        }

        boolean isRefused() {
            return refusal != null;
        }
    }

    /**
     * Whether the fault is surely the record's own, and no other fails for it. A broker also calls a record invalid for
     * what its topic is set to; that can be mended, and nothing is passed over for it.
     */
    static boolean isOfOneRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof SerializationException;
    }

    static Deliveries stoppedBy(Throwable failure, List<Delivery> before) {
        // The texts of failures that pass count milliseconds, and would be news each time.
        String name = failure.getClass().getSimpleName();
        boolean passes =
                failure instanceof RetriableException || failure instanceof java.util.concurrent.TimeoutException;
        return new Deliveries(before, Optional.of(passes ? name : name + ": " + failure.getMessage()));
    }
}
