/**
 * Nudges as people and systems see them over REST, and what a rep answers to one.
 *
 * <p>Reading is a query on the event loop. An answer runs on a worker thread in one transaction: lock the nudge, see
 * whether the caller may see it and whether it still waits, save. Who may see a nudge is who may see its rep's customers;
 * anything else is not found.
 */
@NullMarked
package io.thousandhands.notification.inbox;

import org.jspecify.annotations.NullMarked;
