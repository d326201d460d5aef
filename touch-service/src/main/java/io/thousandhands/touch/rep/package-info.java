/**
 * Which reps are known and by which references: a projection of {@code reps} (with {@code rep_directory}, who reports to
 * whom, which platform folds in the same transaction), folded on the channel's worker thread.
 */
@NullMarked
package io.thousandhands.touch.rep;

import org.jspecify.annotations.NullMarked;
