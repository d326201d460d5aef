/**
 * The log as touch-service writes it: no outbox, each command is one idempotent send.
 *
 * <p>Requests encode their records on their own worker threads and hand them over in batches; one thread sends them all,
 * because {@code KafkaProducer.send} may block and is fastest when few threads meet in it. What is in flight is
 * bounded: who finds no room waits a moment and is then told to come back. A batch is acknowledged when every record of
 * it is on the log; a batch that fails may be there in part, and is safe to send again.
 */
@NullMarked
package io.thousandhands.touch.log;

import org.jspecify.annotations.NullMarked;
