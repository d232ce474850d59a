package dev.tandem.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what this service reads back of its own topic with its journal, of every kind of aggregate. */
@ApplicationScoped
public class OwnRecords {
    /** @param own records of the own topic, in the order of the topic */
    public void readBack(List<ConsumerRecord<String, byte[]>> own) {}
}
