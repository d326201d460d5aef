/**
 * Owns nudges and brings them to the reps.
 *
 * <p>How a word of another service becomes a nudge before somebody's eyes:
 *
 * <ol>
 *   <li>{@link io.thousandhands.notification.facts} folds the topics into projections and marks whose nudges must be
 *       decided again: worker threads of the consumers.
 *   <li>{@link io.thousandhands.notification.decide} decides those by the rules of {@link
 *       io.thousandhands.notification.nudge}: one thread a replica.
 *   <li>{@link io.thousandhands.notification.store} keeps what was decided, tells it to {@code nudges}, and notifies all
 *       replicas, in the same transaction.
 *   <li>{@link io.thousandhands.notification.stream} pushes it to whoever looks at this replica; {@link
 *       io.thousandhands.notification.inbox} shows it to whoever asks, and takes what they answer.
 *   <li>{@link io.thousandhands.notification.webhook} posts it to whoever subscribed, {@link
 *       io.thousandhands.notification.chat} says it in a rep's chat, and {@link io.thousandhands.notification.feed} shows
 *       it in their calendar.
 * </ol>
 */
@NullMarked
package io.thousandhands.notification;

import org.jspecify.annotations.NullMarked;
