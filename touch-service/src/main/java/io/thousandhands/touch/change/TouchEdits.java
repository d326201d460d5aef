package io.thousandhands.touch.change;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.change.Statement.Retracted;
import io.thousandhands.touch.change.Statement.Stands;
import io.thousandhands.touch.door.Sender;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.timeline.Present;
import io.thousandhands.touch.timeline.Presents;
import io.thousandhands.touch.touch.Voucher;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a touch by its id, by who has seen it. Called on worker threads; of one touch one at a time, each answered when
 * it shows.
 */
@ApplicationScoped
class TouchEdits {
    private final OneChange changes;
    private final Presents presents;
    private final Notes notes;
    private final TouchDocument documents;
    private final OneAtATime oneAtATime;
    private final Shows shows;
    private final Pool pool;

    TouchEdits(
            OneChange changes,
            Presents presents,
            Notes notes,
            TouchDocument documents,
            OneAtATime oneAtATime,
            Shows shows,
            Pool pool) {
        this.changes = changes;
        this.presents = presents;
        this.notes = notes;
        this.documents = documents;
        this.oneAtATime = oneAtATime;
        this.shows = shows;
        this.pool = pool;
    }

    /** Brings back what was retracted. @param patch RFC 7396 */
    DoneChange patch(UUID id, @Nullable String ifMatch, byte @Nullable [] patch) {
        return edit(id, ifMatch, (sender, present, version) -> {
            Touch touch = present.touch();
            TouchDocument.Patched patched = documents.patched(touch, note(touch), patch);
            Restated restated = changes.restate(
                    new Stands(touch.sourceId(), version, patched.touch()),
                    asFirstTold(touch, sender),
                    sender.voucher().source(),
                    facts -> facts.whereStands(touch, patched.named()));
            return changes.news(restated, id);
        });
    }

    DoneChange retract(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        return edit(id, ifMatch, (sender, present, version) -> {
            Touch touch = present.touch();
            Retracted statement = new Retracted(touch.sourceId(), version, Reason.of(reason));
            return present.place().stands()
                    ? changes.restate(
                            statement,
                            asFirstTold(touch, sender),
                            sender.voucher().source(),
                            UnaryOperator.identity())
                    : new Restated.Known(id, touch.customerId());
        });
    }

    /** What somebody makes of a touch that they have seen. @see #edit */
    private interface Edit {
        /** @param version of the touch from now on */
        Restated of(Sender sender, Present present, long version);
    }

    /** One at a time, and answered when it shows: who edits next has to have seen it. */
    private DoneChange edit(UUID id, @Nullable String ifMatch, Edit edit) {
        Sender sender = changes.admitted();
        long seen = EntityTags.required(ifMatch);
        return oneAtATime.edit(id, () -> {
            List<Whereabouts> places = changes.placesSeen(id, sender);
            Present present = present(id, seen, sender);
            DoneChange done = changes.sent(edit.of(sender, present, changes.next(places)));
            shows.await(done.acknowledged());
            return done.version() == null ? new DoneChange(done.answer(), seen, done.acknowledged()) : done;
        });
    }

    /** Looks again for a while: what they have seen may still be on its way here. */
    private Present present(UUID id, long seen, Sender sender) {
        Optional<Present> found = find(id, sender);
        while (found.map(present -> present.place().latest() < seen).orElse(true)
                && sender.patience().lasts()) {
            found = find(id, sender);
        }
        Present present = found.orElseThrow(OneChange::notFound);
        EntityTags.requireMatch(seen, present.place().latest());
        return present;
    }

    private Optional<Present> find(UUID id, Sender sender) {
        boolean system = sender.voucher().evidence() == Evidence.SEEN;
        return Await.result(
                presents.one(id, sender.viewer(), system ? sender.voucher().source() : null));
    }

    /** A change does not change who told the touch: whoever changes it stands beside. */
    private static Sender asFirstTold(Touch touch, Sender sender) {
        Voucher first = new Voucher(
                touch.source(), touch.evidence(), null, sender.voucher().seesAll());
        return new Sender(first, sender.viewer(), sender.patience());
    }

    private @Nullable String note(Touch touch) {
        return touch.sealedNote() == null
                ? null
                : Await.result(notes.keysOf(List.of(touch.customerId()), pool))
                        .open(touch.customerId(), touch.id(), touch.sealedNote());
    }
}
