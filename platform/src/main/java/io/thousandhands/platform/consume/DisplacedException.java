package io.thousandhands.platform.consume;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Between where the database stands and where the batch begins, something is not folded: since the batch was read,
 * positions were truncated or set back. What the batch did must not be committed.
 */
final class DisplacedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DisplacedException(Set<TopicPartition> partitions) {
        super("The database does not stand where these partitions were read from: " + partitions);
    }
}
