/**
 * Taking touches: what the door costs over what the log costs.
 *
 * <p>touch-service takes NDJSON batches of 1,000 touches over 64 connections and answers once every one of them is on
 * the log ({@code acks=all}). Its consumers are off meanwhile, so that nothing but the door is measured; customers and
 * kinds it has learned before. Then a plain {@code KafkaProducer} with the same settings sends the same records, as they
 * were read back from the log, to a topic like it on the same broker. Reading back also proves that what was answered
 * was durable, each once.
 *
 * <p>64 threads post, and this process' producer sends while they are still; nothing else runs.
 */
@NullMarked
package io.thousandhands.benchmarks.taking;

import org.jspecify.annotations.NullMarked;
