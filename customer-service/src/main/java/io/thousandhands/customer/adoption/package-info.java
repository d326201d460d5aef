/** An orphan finds a rep: over HTTP, on the event loop, in one transaction. */
@NullMarked
package io.thousandhands.customer.adoption;

import org.jspecify.annotations.NullMarked;
