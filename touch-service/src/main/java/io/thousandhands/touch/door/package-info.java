/**
 * The door: takes touches in, one by one or by the thousand, and answers when all of them are on the log.
 *
 * <p>Everything runs on the worker thread of the request, in this order: the sender is known ({@link
 * io.thousandhands.touch.door.Senders}) and let in ({@link io.thousandhands.touch.rate.Rates}), or hears 429 before anything
 * is taken; about a thousand lines are read, parsed and checked; all they name is looked up
 * with one statement a table ({@link io.thousandhands.touch.door.Knowledge}, {@link
 * io.thousandhands.touch.door.NoteKeys}); each is decided on; what is to be sent is
 * handed to the log, and the next lines are read while it is on its way, a few batches at most. Memory is bounded by the
 * batches on their way, by their bytes, and by the number of rejected lines that are told.
 */
@NullMarked
package io.thousandhands.touch.door;

import org.jspecify.annotations.NullMarked;
