/**
 * The log as touch-service writes it: no outbox, each command is one idempotent send.
 *
 * <p>Whoever sends does so on its own worker thread, never on an event loop: {@code KafkaProducer.send} may block, and it
 * compresses. One thread that sent for all of them would be the bottleneck, and the first to starve on a busy machine.
 * What is in flight is bounded: who finds no room waits a moment and is then told to come back. A batch is acknowledged,
 * on the producer's thread, when every record of it is on the log; a batch that fails may be there in part, and is safe
 * to send again.
 */
@NullMarked
package io.thousandhands.touch.log;

import org.jspecify.annotations.NullMarked;
