/** What all folds of this service share. Pure functions, for any thread. */
@NullMarked
package io.thousandhands.touch.fold;

import org.jspecify.annotations.NullMarked;
