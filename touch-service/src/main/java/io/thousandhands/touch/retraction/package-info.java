/**
 * Retractions that came before their touches: a projection of {@code unmatched-touches}.
 *
 * <p>Folded on the worker threads of two channels. The fold of {@code unmatched-touches} keeps the highest version for each
 * touch and looks whether the timeline shows the touch already; the fold of {@code touches} marks those whose touch it has
 * just written. Both hold {@link io.thousandhands.touch.fold.MatchingLock}, so that neither passes the other unseen.
 * What is marked is put on the log, and then settled, by {@code touch.change}.
 */
@NullMarked
package io.thousandhands.touch.retraction;

import org.jspecify.annotations.NullMarked;
