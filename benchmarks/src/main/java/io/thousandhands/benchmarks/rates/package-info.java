/**
 * What capacity is reckoned from: what one touch, one customer and one word cost each service, its database and the broker
 * in processor time, how fast what only one thread does goes, and how many bytes each leaves behind.
 *
 * <p>{@code make rates} prints them as the lines of {@code rates.properties}, to replace those that are there by those of
 * another machine. Each service is started with some of its channels at a time, so that one thing is measured at a time.
 * Processor time is asked of the operating system for each process: it stays the same while the machine has other things
 * to do, where events per second do not. Everything runs on the calling thread.
 */
@NullMarked
package io.thousandhands.benchmarks.rates;

import org.jspecify.annotations.NullMarked;
