/**
 * Free text of touches: on the log only sealed, readable for who may see the customer, and for nobody once they are erased.
 *
 * <p>customer-service makes a key for each customer and carries it, wrapped for this service, in {@code customers}; the fold
 * keeps it in table {@code customer}. {@link io.thousandhands.touch.note.Notes} reads the keys of those whose notes are at
 * hand with one statement, unwraps them (AES-256-GCM under {@code thousandhands.notes.key}, a bounded number stays
 * unwrapped) and gives them as {@link io.thousandhands.touch.note.CustomerKeys}. A tombstone takes the key from the table,
 * and in a rebuild it never comes: what it sealed can be read by nobody any more.
 *
 * <p>Values, for any thread; keys are asked for on worker threads and event loops alike.
 */
@NullMarked
package io.thousandhands.touch.note;

import org.jspecify.annotations.NullMarked;
