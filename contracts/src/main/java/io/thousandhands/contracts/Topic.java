package io.thousandhands.contracts;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;

/** The topics, declared once: names, partitions and what keeps them. {@code docs/asyncapi.yaml} describes them. */
public enum Topic {
    /** Every touch, for ever. Stamped by the broker, so that a sender's clock cannot age a record. */
    TOUCHES(
            "touches",
            6,
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "message.timestamp.type", "LogAppendTime")),
    /** Touches whose customer is not known yet; a tombstone once matched. */
    UNMATCHED_TOUCHES("unmatched-touches", 3, compacted(Duration.ofHours(24))),
    CUSTOMERS("customers", 6, compacted(Duration.ofHours(24))),
    REPS("reps", 1, compacted(Duration.ofHours(24))),
    KINDS("kinds", 1, compacted(Duration.ofHours(24))),
    POLICIES("policies", 1, compacted(Duration.ofHours(24))),
    CADENCE("cadence", 6, compactedAfter(Duration.ofDays(90))),
    NUDGES("nudges", 6, compactedAfter(Duration.ofDays(90)));

    /** How long a tombstone is kept; a position older than this may have missed one. */
    public static final Duration DELETE_RETENTION = Kept.TOMBSTONES;

    /** How long what was put aside is kept, and can be folded again. */
    public static final Duration DEAD_LETTERS_KEPT = Kept.DEAD_LETTERS;

    /** More than any topic takes: the record comes with its headers, and where it lay. */
    private static final int DEAD_LETTER_BYTES = 32 * 1024 * 1024;

    private final String topicName;
    private final int partitions;
    private final Map<String, String> configuration;

    Topic(String topicName, int partitions, Map<String, String> configuration) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.configuration = configuration;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /** Kafka's topic configuration. */
    public Map<String, String> configuration() {
        return configuration;
    }

    /** Where records go that could not be read, with their topic, partition, offset and cause as headers. */
    public String deadLetters() {
        return topicName + ".dead";
    }

    /** Kafka's configuration of every topic of dead letters. */
    public static Map<String, String> deadLettersConfiguration() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", millis(Kept.DEAD_LETTERS),
                "max.message.bytes", Integer.toString(DEAD_LETTER_BYTES));
    }

    /** Erasure counts on the upper bound: no superseded record outlives it. */
    private static Map<String, String> compacted(Duration atMost) {
        return Map.ofEntries(
                entry("cleanup.policy", "compact"),
                entry("max.compaction.lag.ms", millis(atMost)),
                entry("delete.retention.ms", millis(Kept.TOMBSTONES)));
    }

    /** Followers that were away for less than {@code atLeast} see every state. */
    private static Map<String, String> compactedAfter(Duration atLeast) {
        return Map.ofEntries(
                entry("cleanup.policy", "compact"),
                entry("min.compaction.lag.ms", millis(atLeast)),
                entry("delete.retention.ms", millis(Kept.TOMBSTONES)));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Apart, because an enum's constants are made before its own static fields. */
    private static final class Kept {
        static final Duration TOMBSTONES = Duration.ofDays(30);
        static final Duration DEAD_LETTERS = Duration.ofDays(90);
    }
}
