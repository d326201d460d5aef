package io.thousandhands.touch.change;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.door.Sender;
import io.thousandhands.touch.door.Senders;
import io.thousandhands.touch.rate.Rates;
import io.thousandhands.touch.timeline.Places;
import io.thousandhands.touch.timeline.Presents;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What changes of one touch have in common, whichever way it is named: who may, after what, and whether it is new. */
@ApplicationScoped
class OneChange {
    private final StatedTouches stated;
    private final Senders senders;
    private final Rates rates;
    private final Presents presents;
    private final Pool pool;
    private final Clock clock;

    OneChange(StatedTouches stated, Senders senders, Rates rates, Presents presents, Pool pool, Clock clock) {
        this.stated = stated;
        this.senders = senders;
        this.rates = rates;
        this.presents = presents;
        this.pool = pool;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for a person who is no rep; 429 for who sent too much of late */
    Sender admitted() {
        Sender sender = senders.current();
        rates.admitOne(sender.voucher().source());
        return sender;
    }

    /**
     * Where the touch is known.
     *
     * @throws ProblemException 404 if it stands under a customer whom the sender does not see, whoever told it: it is not
     *     theirs to change
     */
    List<Whereabouts> placesSeen(UUID id, Sender sender) {
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

    static ProblemException notFound() {
        return Problem.notFound("No such touch on a timeline that you see: check the id.")
                .toException();
    }

    /** After all that is known of it, wherever that is and whatever this machine's clock says. */
    long next(List<Whereabouts> places) {
        long latest = places.stream().mapToLong(Whereabouts::latest).max().orElse(0);
        return Math.max(latest + 1, clock.instant().toEpochMilli());
    }

    /**
     * What becomes of a statement; nothing is sent yet.
     *
     * @param by who states it
     * @param asking how the facts are seen, for who changes only some of the touch
     */
    Restated restate(Statement statement, Sender sender, String by, UnaryOperator<Facts> asking) {
        return stated.restate(List.of(statement), sender, by, asking).get(0);
    }

    /** @throws ProblemException if it was refused; 503 if the log does not take it */
    DoneChange sent(Restated restated) {
        ChangedTouch answer = ChangedTouch.of(restated);
        Long version = restated.events().stream()
                .filter(TouchEvent.class::isInstance)
                .findFirst()
                .map(Event::version)
                .orElse(null);
        return new DoneChange(answer, version, stated.send(List.of(restated)));
    }

    /** Says it as known if it corrects the touch to what stands already. */
    Restated news(Restated restated, UUID id) {
        return saysNothingNew(restated, id)
                ? new Restated.Known(id, ((Restated.Corrected) restated).customerId())
                : restated;
    }

    private boolean saysNothingNew(Restated restated, UUID id) {
        return restated instanceof Restated.Corrected corrected
                && corrected.events().get(0) instanceof TouchEvent.Corrected event
                && Await.result(presents.one(id, new Viewer.Everyone(), null))
                        .filter(present -> present.place().stands())
                        .filter(present -> present.touch().equals(event.touch()))
                        .isPresent();
    }
}
