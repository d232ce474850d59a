package dev.tandem.kit.relay;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * What became of records that were sent in order.
 *
 * @param each one for each record up to the first failure; the others must be sent again
 * @param failure why the broker stopped taking them
 */
record Deliveries(List<Delivery> each, Optional<String> failure) {
    /**
     * @param offset where the record is, if the broker has it and says where
     * @param refusal why the broker will never take this record, if it has not taken it
     */
    record Delivery(@Nullable Long offset, @Nullable String refusal) {
        static Delivery acknowledged(RecordMetadata metadata) {
            return new Delivery(metadata.hasOffset() ? metadata.offset() : null, null);
        }

        static Delivery refused(Throwable reason) {
            return new Delivery(null, reason.getClass().getSimpleName() + ": " + reason.getMessage());
        }
    }

    /**
     * Whether the fault is the record's own, so that the next record may be taken. A broker also calls records invalid
     * because of its topic's settings: those can be corrected, so no record is passed over for them.
     */
    static boolean isOfOneRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof SerializationException;
    }

    static Deliveries stoppedBy(Throwable failure, List<Delivery> before) {
        // The text of a passing failure counts milliseconds: it would be logged as something new each time.
        String name = failure.getClass().getSimpleName();
        boolean passes =
                failure instanceof RetriableException || failure instanceof java.util.concurrent.TimeoutException;
        return new Deliveries(before, Optional.of(passes ? name : name + ": " + failure.getMessage()));
    }
}
