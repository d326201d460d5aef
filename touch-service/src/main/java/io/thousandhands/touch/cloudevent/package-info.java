/**
 * CloudEvents 1.0.2 over HTTP as touches: the event's data is a touch as JSON posts it, and what it leaves open the
 * attributes say: {@code id} is the source's own id, {@code time} when it occurred, {@code subject} the customer.
 *
 * <p>{@link io.thousandhands.touch.cloudevent.CloudEvent} is the rule; {@link io.thousandhands.touch.cloudevent.BinaryMode}
 * reads the attributes from headers, {@link io.thousandhands.touch.cloudevent.EventReader} the whole event from JSON; a
 * batch is an array of such. Extensions and any {@code source} and {@code type} are let pass: who vouches for a touch
 * is in the token. No thread of its own, no state.
 */
@NullMarked
package io.thousandhands.touch.cloudevent;

import org.jspecify.annotations.NullMarked;
