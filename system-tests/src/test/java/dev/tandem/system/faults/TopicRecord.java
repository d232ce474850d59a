package dev.tandem.system.faults;

/**
 * An event as it lies on a topic.
 *
 * @param key kind and id of the aggregate
 * @param isQuiet whether it was sent before anything was taken away
 */
record TopicRecord(String key, long epoch, long version, boolean deleted, boolean isQuiet) {
    boolean isOlderThan(TopicRecord other) {
        return epoch != other.epoch ? epoch < other.epoch : version < other.version;
    }
}
