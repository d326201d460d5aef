/**
 * What the contenders stand on: one broker, one PostgreSQL server and one issuer for all of them, and the processes that
 * are measured.
 *
 * <p>{@link io.thousandhands.benchmarks.parts.Workbench} opens it all and closes it in reverse. Broker, PostgreSQL,
 * services and the Kafka Streams peer are processes of their own, so that nobody's garbage is collected in another's
 * time; each writes to a log of its own, and ends with the benchmarks. PostgreSQL keeps every commit (fsync), the broker
 * is as Kafka ships. Everything here blocks the calling thread until it is done.
 */
@NullMarked
package io.thousandhands.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
