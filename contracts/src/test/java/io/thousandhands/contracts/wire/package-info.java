/** Tests of the wire: golden files, refusals, round trips. */
@NullMarked
package io.thousandhands.contracts.wire;

import org.jspecify.annotations.NullMarked;
