/**
 * Whether a delivery comes from whom it says: each kind of source signs in its own way. Plain Java, pure functions.
 *
 * <p>Always over the bytes as they came, compared in constant time; what is signed with a time is refused when that time
 * is too far from now. A refusal says what to check, never what was expected.
 */
@NullMarked
package io.thousandhands.touch.adapter.signature;

import org.jspecify.annotations.NullMarked;
