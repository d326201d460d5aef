/**
 * What becomes of a touch after it was first told: corrected, retracted, moved to another customer.
 *
 * <p>Runs on the worker thread of the request, as the door does.
 */
@NullMarked
package io.thousandhands.touch.change;

import org.jspecify.annotations.NullMarked;
