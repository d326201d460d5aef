package io.thousandhands.touch.door;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.touch.touch.Digests;
import io.thousandhands.touch.touch.WaitingTouch;
import io.thousandhands.touch.unmatched.Envelopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Digests of what would be put on the log: as the folds find them there. */
@ApplicationScoped
public class LogDigests implements Digests {
    private final Envelopes envelopes;

    LogDigests(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public long of(Touch touch) {
        byte[] value =
                Wire.encode(new TouchEvent.Recorded(touch), "", Instant.EPOCH).value();
        if (value == null) {
            throw new IllegalStateException("A recorded touch has a value");
        }
        return DerivedId.digestOf(value);
    }

    @Override
    public long of(WaitingTouch touch) {
        return envelopes.digest(touch);
    }
}
