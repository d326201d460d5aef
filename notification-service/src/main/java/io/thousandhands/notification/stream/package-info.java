/**
 * Nudges before the eyes of whoever is looking: {@code text/event-stream}, right on whichever replica the reader is.
 *
 * <p>A stream begins with {@code snapshot}, all that is open and visible, and goes on with {@code nudge} for each change
 * of a nudge that the viewer may see. A nudge that moves out of sight is told with the state {@code moved} and nothing
 * else. A new snapshot takes the place of everything before it; it comes whenever something may have been missed (the
 * database was away) and whenever the viewer may see other nudges than before (a stand-in, a new team). Readers keep the
 * highest revision of each nudge.
 *
 * <p>Who runs when:
 *
 * <ol>
 *   <li>A request opens its {@link io.thousandhands.notification.stream.Reader} on a worker thread: first it is among
 *       those who hear of changes, then its snapshot is queried; changes that come meanwhile wait for the snapshot.
 *   <li>{@link io.thousandhands.notification.stream.ChangeListener}'s thread hears of each commit on any replica
 *       (LISTEN), reads the nudges once and hands them to all readers.
 *   <li>{@link io.thousandhands.notification.stream.StreamTicker}'s thread keeps streams alive, asks again what each
 *       viewer may see, and closes streams whose token has expired.
 *   <li>The connection's event loop writes, one event at a time; events wait in a bounded queue, and who lets it fill up
 *       is hung up on and begins again with a snapshot.
 * </ol>
 */
@NullMarked
package io.thousandhands.notification.stream;

import org.jspecify.annotations.NullMarked;
