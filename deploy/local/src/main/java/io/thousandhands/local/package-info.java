/**
 * The whole system by one command, on a machine with nothing but a JDK.
 *
 * <p><b>Owns</b> the order in which everything starts and stops ({@link
 * io.thousandhands.local.LocalStack}), the addresses, which a data folder remembers ({@link
 * io.thousandhands.local.Ports}), and what scripts may know ({@link
 * io.thousandhands.local.StackDescription}). PostgreSQL, the broker and every replica of the four
 * services are processes of their own and are started again when they die; issuer, mail sink and
 * gateway live in the launcher.
 *
 * <p><b>Order.</b> What an earlier start left is ended; then PostgreSQL, broker, issuer and mail sink;
 * then all replicas of the services, side by side; then the gateway; then the demo through the gateway. Everything
 * stops in the reverse order.
 *
 * <p><b>Threads.</b> The main thread starts everything and then waits; a hook of the JVM stops
 * everything; one thread starts again what dies; the gateway has an event loop of its own.
 */
@NullMarked
package io.thousandhands.local;

import org.jspecify.annotations.NullMarked;
