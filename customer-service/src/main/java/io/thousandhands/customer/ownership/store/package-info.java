/**
 * Customers changing hands in PostgreSQL: adoption, and departure, after which the departed's customers become orphans in
 * chunks, each a transaction of its own on an event loop; what a crash leaves is finished by whichever replica looks next.
 */
@NullMarked
package io.thousandhands.customer.ownership.store;

import org.jspecify.annotations.NullMarked;
