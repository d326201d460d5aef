/**
 * The projection: the log of touches folded into what can be queried.
 *
 * <p>cadence-service folds 2 million touches of 1 million known customers into PostgreSQL: the ledger (each touch, with
 * versions and retractions) and the standing (the vector and the deadlines), committed with its positions. The peer is
 * Kafka Streams with exactly-once v2 and a RocksDB store, with as many threads as the service folds touches with,
 * folding the same topic on the same broker into the last touch per kind and a count: less than a ledger, for it neither
 * knows a touch it saw before nor can it correct one. It is otherwise as it ships.
 *
 * <p>Each run is a process of its own from the same beginning: the service on a copy of a database that knows the
 * customers, Streams on an empty state folder. Timed is from the first to the last committed progress, so a JVM's start
 * is no one's burden, and both are cold.
 */
@NullMarked
package io.thousandhands.benchmarks.projection;

import org.jspecify.annotations.NullMarked;
