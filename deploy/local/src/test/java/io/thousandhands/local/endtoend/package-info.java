/**
 * The whole system from outside: the services as they are built, started by the launcher, used through the gateway and
 * judged by what they answer. One stack serves all tests, so each has customers and reps of its own.
 */
@NullMarked
package io.thousandhands.local.endtoend;

import org.jspecify.annotations.NullMarked;
