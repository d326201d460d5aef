/**
 * How touches and customers find each other: by which keys, and in which region telephone numbers are read.
 *
 * <p>The rule is {@link io.thousandhands.touch.touch.CustomersFound} in plain Java; here is the one statement that looks
 * keys up, for the door (event loops) and for the folds of customers and of waiting touches (worker threads) alike.
 */
@NullMarked
package io.thousandhands.touch.matching;

import org.jspecify.annotations.NullMarked;
