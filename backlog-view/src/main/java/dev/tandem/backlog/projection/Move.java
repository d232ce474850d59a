package dev.tandem.backlog.projection;

import org.apache.kafka.common.TopicPartition;

/** What lies between these two offsets of a partition was read. */
record Move(TopicPartition partition, long from, long to) {}
