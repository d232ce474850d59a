package dev.tandem.backlog.projection;

import org.apache.kafka.common.TopicPartition;

/** That what lies between two offsets of a partition was taken. */
record Move(TopicPartition partition, long from, long to) {}
