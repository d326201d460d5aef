/** Tests of what is on the wire. */
@NullMarked
package io.thousandhands.contracts;

import org.jspecify.annotations.NullMarked;
