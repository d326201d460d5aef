package io.thousandhands.touch.change;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
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
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.Voucher;
import io.thousandhands.touch.touch.Whereabouts;
import io.thousandhands.touch.unmatched.Waiting;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of one touch, by its source or by its id. Called on worker threads. */
@ApplicationScoped
class TouchChanges {
    private final StatedTouches stated;
    private final Senders senders;
    private final Rates rates;
    private final Presents presents;
    private final Notes notes;
    private final Waiting waiting;
    private final TouchDocument documents;
    private final OneAtATime oneAtATime;
    private final Shows shows;
    private final Pool pool;
    private final ChangeConfig config;
    private final Clock clock;

    TouchChanges(
            StatedTouches stated,
            Senders senders,
            Rates rates,
            Presents presents,
            Notes notes,
            Waiting waiting,
            TouchDocument documents,
            OneAtATime oneAtATime,
            Shows shows,
            Pool pool,
            ChangeConfig config,
            Clock clock) {
        this.stated = stated;
        this.senders = senders;
        this.rates = rates;
        this.presents = presents;
        this.notes = notes;
        this.waiting = waiting;
        this.documents = documents;
        this.oneAtATime = oneAtATime;
        this.shows = shows;
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** @param version of the touch now; null: not known here, as it waits or something newer is known */
    record Done(ChangedTouch answer, @Nullable Long version, Acknowledged acknowledged) {}

    /** The touch is like this, whether or not it was told before. @param changedAt null: now */
    Done put(String sourceId, PostedTouch touch, @Nullable String changedAt) {
        Sender sender = admitted();
        requireSame(sourceId, touch.sourceId());
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        List<Whereabouts> places = placesSeen(id, sender);
        OptionalLong told = ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer());
        Stands statement = new Stands(sourceId, told.orElseGet(() -> next(places)), touch);
        Restated restated = restate(statement, sender, sender.voucher().source(), UnaryOperator.identity());
        return told.isEmpty() && saysNothingNew(restated, id) ? sent(known(restated, id)) : sent(restated);
    }

    /** The touch did not happen. @param changedAt null: now */
    Done retract(String sourceId, @Nullable String changedAt, @Nullable String reason) {
        Sender sender = admitted();
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        List<Whereabouts> places = placesSeen(id, sender);
        OptionalLong told = ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer());
        if (told.isEmpty() && isRetracted(id, places)) {
            return sent(new Restated.Known(id, places.get(0).customerId()));
        }
        Retracted statement = new Retracted(sourceId, told.orElseGet(() -> next(places)), Reason.of(reason));
        return sent(restate(statement, sender, sender.voucher().source(), UnaryOperator.identity()));
    }

    /** Brings back what was retracted. @param patch RFC 7396 */
    Done patch(UUID id, @Nullable String ifMatch, byte @Nullable [] patch) {
        return edit(id, ifMatch, (sender, present, version) -> {
            Touch touch = present.touch();
            TouchDocument.Patched patched = documents.patched(touch, note(touch), patch);
            Restated restated = restate(
                    new Stands(touch.sourceId(), version, patched.touch()),
                    asFirstTold(touch, sender),
                    sender.voucher().source(),
                    facts -> facts.whereStands(touch, patched.named()));
            return saysNothingNew(restated, id) ? known(restated, id) : restated;
        });
    }

    Done retract(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        return edit(id, ifMatch, (sender, present, version) -> {
            Touch touch = present.touch();
            Retracted statement = new Retracted(touch.sourceId(), version, Reason.of(reason));
            return present.place().stands()
                    ? restate(
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
    private Done edit(UUID id, @Nullable String ifMatch, Edit edit) {
        Sender sender = admitted();
        long seen = EntityTags.required(ifMatch);
        return oneAtATime.edit(id, () -> {
            List<Whereabouts> places = placesSeen(id, sender);
            Present present = present(id, seen, sender);
            Done done = sent(edit.of(sender, present, next(places)));
            shows.await(done.acknowledged());
            return done.version() == null ? new Done(done.answer(), seen, done.acknowledged()) : done;
        });
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

    /** Looks again for a while: what they have seen may still be on its way here. */
    private Present present(UUID id, long seen, Sender sender) {
        Optional<Present> found = find(id, sender);
        while (found.map(present -> present.place().latest() < seen).orElse(true)
                && sender.patience().lasts()) {
            found = find(id, sender);
        }
        Present present = found.orElseThrow(TouchChanges::notFound);
        EntityTags.requireMatch(seen, present.place().latest());
        return present;
    }

    private Optional<Present> find(UUID id, Sender sender) {
        boolean system = sender.voucher().evidence() == Evidence.SEEN;
        return Await.result(
                presents.one(id, sender.viewer(), system ? sender.voucher().source() : null));
    }

    /**
     * Where the touch is known.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 404 if it stands under a customer whom the sender does not
     *     see, whoever told it: it is not theirs to change
     */
    private List<Whereabouts> placesSeen(UUID id, Sender sender) {
        List<Whereabouts> places = Await.result(Places.of(List.of(id), pool)).getOrDefault(id, List.of());
        boolean hidden = !(sender.viewer() instanceof Viewer.Everyone)
                && places.stream().anyMatch(Whereabouts::stands)
                && Await.result(presents.one(id, sender.viewer(), null))
                        .filter(present -> present.place().stands())
                        .isEmpty();
        if (hidden) {
            throw notFound();
        }
        return places;
    }

    /** And nothing that was told since waits for its customer. */
    private boolean isRetracted(UUID id, List<Whereabouts> places) {
        return !places.isEmpty()
                && places.stream().noneMatch(Whereabouts::stands)
                && Await.result(waiting.states(List.of(id))).values().stream().allMatch(Waiting.State::isOver);
    }

    private static ProblemException notFound() {
        return Problem.notFound("No such touch on a timeline that you see: check the id.")
                .toException();
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

    private Restated restate(Statement statement, Sender sender, String by, UnaryOperator<Facts> asking) {
        return stated.restate(List.of(statement), sender, by, asking).get(0);
    }

    private Done sent(Restated restated) {
        ChangedTouch answer = ChangedTouch.of(restated);
        Long version = restated.events().stream()
                .filter(TouchEvent.class::isInstance)
                .findFirst()
                .map(Event::version)
                .orElse(null);
        return new Done(answer, version, stated.send(List.of(restated)));
    }

    private boolean saysNothingNew(Restated restated, UUID id) {
        return restated instanceof Restated.Corrected corrected
                && corrected.events().get(0) instanceof TouchEvent.Corrected event
                && Await.result(presents.one(id, new Viewer.Everyone(), null))
                        .filter(present -> present.place().stands())
                        .filter(present -> present.touch().equals(event.touch()))
                        .isPresent();
    }

    private static Restated known(Restated restated, UUID id) {
        return new Restated.Known(id, ((Restated.Corrected) restated).customerId());
    }

    /** After all that is known of it, wherever that is and whatever this machine's clock says. */
    private long next(List<Whereabouts> places) {
        long latest = places.stream().mapToLong(Whereabouts::latest).max().orElse(0);
        return Math.max(latest + 1, clock.instant().toEpochMilli());
    }
}
