/**
 * Real parts for tests and for the local stack: a Kafka broker, PostgreSQL, an OIDC issuer.
 *
 * <p><b>Owns</b> how each part is started, found and ended: {@link
 * io.thousandhands.platform.testing.KafkaBroker}, {@link
 * io.thousandhands.platform.testing.PostgresServer} and {@link
 * io.thousandhands.platform.testing.Issuer} start one on a folder of the caller's; {@link
 * io.thousandhands.platform.testing.Backends} gives tests one of each.
 *
 * <p><b>Once per JVM.</b> Quarkus loads test classes anew for each test profile, so a static field
 * there would start everything again. {@link io.thousandhands.platform.testing.OncePerJvm} therefore
 * lives in the system class loader only, and what crosses the border are strings: addresses and a
 * key. Everyone else works with the address records made of them. Nothing is stopped between tests;
 * a hook of the JVM ends all parts and deletes their folders.
 *
 * <p><b>Isolation</b> is by name, not by part: {@link io.thousandhands.platform.testing.TestStack}
 * gives each start of a service a database and a topic prefix of its own.
 *
 * <p><b>Threads.</b> Starting a part blocks the calling thread until it answers; everything here may
 * be called from any thread.
 */
@NullMarked
package io.thousandhands.platform.testing;

import org.jspecify.annotations.NullMarked;
