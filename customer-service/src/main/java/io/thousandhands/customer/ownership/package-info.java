/**
 * Who owns whom, and who may change it: a customer is one rep's or an orphan until a rep adopts them.
 *
 * <p>Pure functions. An {@link io.thousandhands.customer.ownership.Editor} is whoever asks; what they may see is decided
 * once, in the platform, and handed in.
 */
@NullMarked
package io.thousandhands.customer.ownership;

import org.jspecify.annotations.NullMarked;
