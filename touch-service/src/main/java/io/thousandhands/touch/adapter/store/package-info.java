/** The tables {@code adapter*}. Called on worker threads; several rows of items are locked in the order of their names. */
@NullMarked
package io.thousandhands.touch.adapter.store;

import org.jspecify.annotations.NullMarked;
