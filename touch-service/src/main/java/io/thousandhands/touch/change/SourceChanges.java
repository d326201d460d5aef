package io.thousandhands.touch.change;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.change.Statement.Retracted;
import io.thousandhands.touch.change.Statement.Stands;
import io.thousandhands.touch.door.Sender;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.Whereabouts;
import io.thousandhands.touch.unmatched.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of a touch by its source, which may know more of it than we do. Called on worker threads. */
@ApplicationScoped
class SourceChanges {
    private final OneChange changes;
    private final Waiting waiting;
    private final ChangeConfig config;
    private final Clock clock;

    SourceChanges(OneChange changes, Waiting waiting, ChangeConfig config, Clock clock) {
        this.changes = changes;
        this.waiting = waiting;
        this.config = config;
        this.clock = clock;
    }

    /** The touch is like this, whether or not it was told before. @param changedAt null: now */
    DoneChange put(String sourceId, PostedTouch touch, @Nullable String changedAt) {
        Sender sender = changes.admitted();
        requireSame(sourceId, touch.sourceId());
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        List<Whereabouts> places = changes.placesSeen(id, sender);
        OptionalLong told = ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer());
        Stands statement = new Stands(sourceId, told.orElseGet(() -> changes.next(places)), touch);
        Restated restated = changes.restate(statement, sender, sender.voucher().source(), UnaryOperator.identity());
        return changes.sent(told.isEmpty() ? changes.news(restated, id) : restated);
    }

    /** The touch did not happen. @param changedAt null: now */
    DoneChange retract(String sourceId, @Nullable String changedAt, @Nullable String reason) {
        Sender sender = changes.admitted();
        UUID id = DerivedId.ofTouch(sender.voucher().source(), sourceId);
        List<Whereabouts> places = changes.placesSeen(id, sender);
        OptionalLong told = ChangedAt.of(changedAt, clock.instant(), config.clocksDiffer());
        if (told.isEmpty() && isRetracted(id, places)) {
            return changes.sent(new Restated.Known(id, places.get(0).customerId()));
        }
        Retracted statement = new Retracted(sourceId, told.orElseGet(() -> changes.next(places)), Reason.of(reason));
        return changes.sent(changes.restate(statement, sender, sender.voucher().source(), UnaryOperator.identity()));
    }

    private static void requireSame(String sourceId, @Nullable String inBody) {
        if (inBody != null && !inBody.equals(sourceId)) {
            throw Problem.badRequest("invalid-member", "Leave sourceId out, or say the same as the address does.")
                    .with("pointer", "/sourceId")
                    .toException();
        }
    }

    /** And nothing that was told since waits for its customer. */
    private boolean isRetracted(UUID id, List<Whereabouts> places) {
        return !places.isEmpty()
                && places.stream().noneMatch(Whereabouts::stands)
                && Await.result(waiting.states(List.of(id))).values().stream().allMatch(Waiting.State::isOver);
    }
}
