/**
 * Consuming with positions (law 4) and watermarks (law 7).
 *
 * <p>Who runs when:
 *
 * <ol>
 *   <li>When partitions are assigned, {@link io.thousandhands.platform.consume.SeekToPositions} seeks to the position in
 *       the database, on the polling thread, and throws while the database is away, so that nothing is read from a
 *       guessed offset.
 *   <li>{@link io.thousandhands.platform.consume.DeliveryInterceptor} notes, on the polling thread, what was delivered.
 *   <li>{@link io.thousandhands.platform.consume.BatchConsumer} folds one batch a consumer at a time on a worker
 *       thread, and a topic has as many consumers as its channel's {@code concurrency} says, each with partitions of its
 *       own: what cannot be read goes to the dead letters first, then the service's fold and the new positions are committed
 *       in one transaction. What is transient is tried again for ever; a record that breaks a fold is found by halving
 *       and goes to the dead letters alone. Only then the connector commits group offsets, as advice for autoscalers.
 *       Positions that were truncated or set back since the batch was read refuse it: it is rolled back, and
 *       {@link io.thousandhands.platform.consume.ReadAgain} seeks anew on the polling thread.
 *   <li>{@link io.thousandhands.platform.consume.Watermarks} asks for the ends of all consumed partitions on a thread of
 *       its own and, once they are folded, says up to which time the log is known. It also notices truncated positions
 *       where nothing comes in.
 * </ol>
 *
 * <p>A service writes {@code @Incoming("touches") @Blocking void consume(ConsumerRecords<String, byte[]> records)} and
 * hands the records to {@code BatchConsumer} with its {@link io.thousandhands.platform.consume.TopicFold}.
 */
@NullMarked
package io.thousandhands.platform.consume;

import org.jspecify.annotations.NullMarked;
