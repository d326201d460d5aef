/**
 * The settings of the services, twice: as their code declares them, and as {@code docs/operations.md} lists them. Tests hold
 * the two together, and environments against them.
 *
 * <p>Declared settings are read from what was built, {@code target/quarkus-app}: the {@code @ConfigMapping} interfaces by
 * SmallRye Config itself, and the service's {@code application.properties}. Plain values, for any thread.
 */
@NullMarked
package io.thousandhands.platform.testing.settings;

import org.jspecify.annotations.NullMarked;
