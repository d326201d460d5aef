/**
 * Keeps nudges. What is saved is told to {@code nudges} and announced to all replicas in the same transaction, so nobody
 * hears of what was not committed. Called on worker threads by whoever decides: the decider under the lock of the
 * customer's row, a rep's answer under the lock of the nudge's row; both lock the nudge's row before they decide.
 */
@NullMarked
package io.thousandhands.notification.store;

import org.jspecify.annotations.NullMarked;
