/**
 * A rep goes: first they are gone, then their customers become orphans in chunks, each a transaction of its own on an event
 * loop; what a crash leaves is finished by whichever replica looks next.
 */
@NullMarked
package io.thousandhands.customer.departure;

import org.jspecify.annotations.NullMarked;
