/**
 * The keys that seal the notes of touches (law 10): one for each customer, made with the customer, told wrapped on {@code
 * customers} and erased with the record. What wraps it is a secret shared with touch-service, which alone opens it. Any
 * thread.
 */
@NullMarked
package io.thousandhands.customer.sealing;

import org.jspecify.annotations.NullMarked;
