package io.thousandhands.notification.stream;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.platform.access.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One open stream: what its viewer may see, and what they have been shown. Several threads bring news, one at a time.
 *
 * <p>Either it looks (a snapshot is being queried, changes wait) or it follows (each change is told at once).
 */
final class Reader {
    /** For what is still to be read when the token expires. */
    private static final Duration TO_THE_END = Duration.ofSeconds(5);

    private final Supplier<Uni<Viewer>> eyes;
    private final Instant until;
    private final Outlet outlet;
    /** Revisions of the live nudges before the viewer's eyes: when one moves away, they must hear of it. */
    private final Map<UUID, Long> shown = new HashMap<>();

    private final List<Change> meanwhile = new ArrayList<>();
    private @Nullable Viewer viewer;
    private boolean looking;
    private long look;

    /**
     * @param eyes what the viewer may see when it is asked
     * @param until when the token expires
     */
    Reader(Supplier<Uni<Viewer>> eyes, Instant until, Outlet outlet) {
        this.eyes = eyes;
        this.until = until;
        this.outlet = outlet;
    }

    /** What the viewer may see now; fails with a problem if that is nothing any more. */
    Uni<Viewer> viewer() {
        return eyes.get();
    }

    synchronized boolean looksAs(Viewer other) {
        return other.equals(viewer);
    }

    /**
     * From now on this is what the viewer may see, and changes wait for the snapshot.
     *
     * @return the number of this look, for {@link #shows}
     */
    synchronized long look(Viewer as) {
        viewer = as;
        looking = true;
        return ++look;
    }

    /** The snapshot of a look is there; that of one before the latest is out of date already. */
    synchronized void shows(long lookNumber, List<NudgeItem> items, String json) {
        if (lookNumber != look) {
            return;
        }
        shown.clear();
        items.forEach(item -> shown.put(item.id(), item.revision()));
        outlet.send(Frame.snapshot(json));
        looking = false;
        meanwhile.forEach(this::tell);
        meanwhile.clear();
    }

    /** A nudge changed, whoever may see it. @return whether it came before the viewer's eyes by that */
    synchronized boolean changed(Change change) {
        if (!looking) {
            return tell(change);
        }
        if (meanwhile.size() < outlet.waitingAtMost()) {
            meanwhile.add(change);
        } else {
            outlet.hangUp();
        }
        return false;
    }

    synchronized void keepAlive() {
        outlet.send(Frame.keepAlive());
    }

    /** Ends the stream if its token has expired; at once if it does not end by itself. */
    synchronized void expire(Instant now) {
        if (!now.isBefore(until.plus(TO_THE_END))) {
            outlet.hangUp();
        } else if (!now.isBefore(until)) {
            outlet.close();
        }
    }

    synchronized void close() {
        outlet.close();
    }

    /** Something went wrong here: the reader shall begin again. */
    void hangUp() {
        outlet.hangUp();
    }

    private boolean tell(Change change) {
        if (change.revision() <= shown.getOrDefault(change.id(), 0L)) {
            return false;
        }
        boolean isNew = !shown.containsKey(change.id());
        if (viewer != null && viewer.maySee(change.repId())) {
            outlet.send(Frame.nudge(change));
            remember(change);
            return isNew;
        }
        if (shown.remove(change.id()) != null) {
            outlet.send(Frame.moved(change.id(), change.revision()));
        }
        return false;
    }

    private void remember(Change change) {
        if (change.isLive()) {
            shown.put(change.id(), change.revision());
        } else {
            shown.remove(change.id());
        }
    }
}
