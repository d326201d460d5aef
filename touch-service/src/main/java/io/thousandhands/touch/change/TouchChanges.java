package io.thousandhands.touch.change;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.change.Statement.Retracted;
import io.thousandhands.touch.change.Statement.Stands;
import io.thousandhands.touch.door.Sender;
import io.thousandhands.touch.door.Senders;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.rate.Rates;
import io.thousandhands.touch.timeline.Places;
import io.thousandhands.touch.timeline.Present;
import io.thousandhands.touch.timeline.Presents;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.Voucher;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of one touch, by its source or by its id. Called on worker threads. */
@ApplicationScoped
class TouchChanges {
    private final StatedTouches stated;
    private final Senders senders;
    private final Rates rates;
    private final Presents presents;
    private final Notes notes;
    private final TouchDocument documents;
    private final Pool pool;
    private final ChangeConfig config;
    private final Clock clock;

    TouchChanges(
            StatedTouches stated,
            Senders senders,
            Rates rates,
            Presents presents,
            Notes notes,
            TouchDocument documents,
            Pool pool,
            ChangeConfig config,
            Clock clock) {
        this.stated = stated;
        this.senders = senders;
        this.rates = rates;
        this.presents = presents;
        this.notes = notes;
        this.documents = documents;
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    record Done(ChangedTouch answer, Acknowledged acknowledged) {}

    /** The touch is like this, whether or not it was told before. @param changedAt null: now */
    Done put(String sourceId, PostedTouch touch, @Nullable String changedAt) {
        Sender sender = admitted();
        requireSame(sourceId, touch.sourceId());
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        OptionalLong told = ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer());
        Stands statement = new Stands(sourceId, told.orElseGet(() -> next(id)), touch);
        Restated restated = restate(statement, sender, sender.voucher().source());
        return told.isEmpty() && saysNothingNew(restated, id) ? sent(known(restated, id)) : sent(restated);
    }

    /** The touch did not happen. @param changedAt null: now */
    Done retract(String sourceId, @Nullable String changedAt, @Nullable String reason) {
        Sender sender = admitted();
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        long version =
                ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer()).orElseGet(() -> next(id));
        return sent(restate(
                new Retracted(sourceId, version, Reason.of(reason)),
                sender,
                sender.voucher().source()));
    }

    /** @param patch RFC 7396 */
    Done patch(UUID id, @Nullable String ifMatch, byte @Nullable [] patch) {
        Sender sender = admitted();
        Present present = seen(id, ifMatch, sender);
        Touch touch = present.touch();
        PostedTouch patched = documents.patched(touch, note(touch), patch);
        return sent(restate(
                new Stands(touch.sourceId(), next(present.place()), patched),
                asFirstTold(touch, sender),
                sender.voucher().source()));
    }

    Done retract(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        Sender sender = admitted();
        Present present = seen(id, ifMatch, sender);
        return sent(restate(
                new Retracted(present.touch().sourceId(), next(present.place()), Reason.of(reason)),
                asFirstTold(present.touch(), sender),
                sender.voucher().source()));
    }

    private Sender admitted() {
        Sender sender = senders.current();
        rates.admitOne(sender.voucher().source());
        return sender;
    }

    private static void requireSame(String sourceId, @Nullable String inBody) {
        if (inBody != null && !inBody.equals(sourceId)) {
            throw Problem.badRequest("invalid-member", "Leave sourceId out, or say the same as the address does.")
                    .with("pointer", "/sourceId")
                    .toException();
        }
    }

    private Present seen(UUID id, @Nullable String ifMatch, Sender sender) {
        long version = EntityTags.required(ifMatch);
        boolean system = sender.voucher().evidence() == Evidence.SEEN;
        String source = system ? sender.voucher().source() : null;
        Present present = Await.result(presents.one(id, sender.viewer(), source))
                .orElseThrow(() ->
                        Problem.notFound("No such touch stands: check the id.").toException());
        EntityTags.requireMatch(version, present.place().latest());
        return present;
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

    private Restated restate(Statement statement, Sender sender, String by) {
        return stated.restate(List.of(statement), sender, by).get(0);
    }

    private Done sent(Restated restated) {
        ChangedTouch answer = ChangedTouch.of(restated);
        return new Done(answer, stated.send(List.of(restated)));
    }

    private boolean saysNothingNew(Restated restated, UUID id) {
        return restated instanceof Restated.Corrected corrected
                && corrected.events().get(0) instanceof TouchEvent.Corrected event
                && Await.result(presents.one(id, new Viewer.Everyone(), null))
                        .filter(present -> present.touch().equals(event.touch()))
                        .isPresent();
    }

    private static Restated known(Restated restated, UUID id) {
        return new Restated.Known(id, ((Restated.Corrected) restated).customerId());
    }

    /** After all that is known of it, whatever this machine's clock says. */
    private long next(UUID id) {
        long latest = Await.result(Places.of(List.of(id), pool)).getOrDefault(id, List.of()).stream()
                .mapToLong(Whereabouts::latest)
                .max()
                .orElse(0);
        return Math.max(latest + 1, clock.instant().toEpochMilli());
    }

    private long next(Whereabouts place) {
        Instant now = clock.instant();
        return Math.max(place.latest() + 1, now.toEpochMilli());
    }
}
