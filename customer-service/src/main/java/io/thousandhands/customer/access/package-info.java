/** Between who the platform says may see, and what the rules of ownership let them change. Runs on the event loop. */
@NullMarked
package io.thousandhands.customer.access;

import org.jspecify.annotations.NullMarked;
