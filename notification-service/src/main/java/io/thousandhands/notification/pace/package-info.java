/**
 * When and how much: the hours in which a rep is nudged, how many nudges a day, which first, and what holds one. Plain Java,
 * pure functions, no framework; any thread may call anything. Times come in as instants; a {@link
 * io.thousandhands.notification.pace.WorkWeek} knows the rep's zone and what its clock changes do.
 *
 * <p>A day's places ({@link io.thousandhands.notification.pace.RepDay#room}) are given to the most pressing of those that
 * wait, the last two of them to those that wait longest ({@link io.thousandhands.notification.pace.Choice}). Nothing else is
 * planned ahead: when a nudge that waits may be expected follows from its rank ({@link
 * io.thousandhands.notification.pace.Plan}), so a queue of 100,000 costs nothing while it waits.
 */
@NullMarked
package io.thousandhands.notification.pace;

import org.jspecify.annotations.NullMarked;
