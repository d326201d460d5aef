package io.thousandhands.touch.change;

import io.thousandhands.touch.log.Acknowledged;
import org.jspecify.annotations.Nullable;

/**
 * A change whose records are all on the log.
 *
 * @param version of the touch now; null: not known here, as it waits or something newer is known
 */
record DoneChange(ChangedTouch answer, @Nullable Long version, Acknowledged acknowledged) {}
