/**
 * What all folds of this service share: how arrays travel, and the lock that folds of what waits hold alone while folds of
 * what it waits for share it. Called within a fold, on the channel's worker thread.
 */
@NullMarked
package io.thousandhands.touch.fold;

import org.jspecify.annotations.NullMarked;
