/**
 * The stack under test. {@link io.thousandhands.local.RunningStack} is a launcher in a process of its own, as a user
 * would start it; with {@link io.thousandhands.local.StandInHome} it starts stand-ins instead of the services.
 */
@NullMarked
package io.thousandhands.local;

import org.jspecify.annotations.NullMarked;
