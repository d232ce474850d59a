package dev.tandem.system.faults;

import java.util.List;
import java.util.Map;

/**
 * What is left when everything is healed.
 *
 * @param lists elements as the databases hold them, in their order; those of {@link Write#CREATED} in any
 * @param items versions in the databases, by the aggregate's key as on the topics
 * @param views the same as each copy shows it, by the name of the process
 * @param records of all topics, each key's in the order of its partition
 * @param deadLetters what could not be read
 */
record FinalState(
        Map<String, List<String>> lists,
        Map<String, Long> items,
        Map<String, Map<String, Long>> views,
        List<TopicRecord> records,
        List<String> deadLetters) {}
