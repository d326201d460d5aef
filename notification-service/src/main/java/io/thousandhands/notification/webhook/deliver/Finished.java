package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is over.
 *
 * @param reply null: there was nothing to say any more
 */
record Finished(
        Due due, Instant begun, Instant ended, @Nullable Reply reply) {}
