/**
 * Work in the background that never ends: each kind on a daemon thread of its own, round after round; what fails is
 * logged and tried again in the next round.
 */
@NullMarked
package io.thousandhands.platform.rounds;

import org.jspecify.annotations.NullMarked;
