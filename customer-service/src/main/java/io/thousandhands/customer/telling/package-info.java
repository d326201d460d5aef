/**
 * What every capability here needs to change something: a transaction with a session, and the outbox in it.
 *
 * <p>{@link io.thousandhands.customer.telling.Sessions} opens one session and one transaction on the caller's event loop
 * and does the whole again if another transaction was faster; so what runs in it changes nothing but the database.
 */
@NullMarked
package io.thousandhands.customer.telling;

import org.jspecify.annotations.NullMarked;
