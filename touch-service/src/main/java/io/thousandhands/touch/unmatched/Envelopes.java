package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.touch.touch.WaitingTouch;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Waiting touches into sealed events and back. */
@ApplicationScoped
public class Envelopes {
    private final Sealer sealer;

    Envelopes(UnmatchedConfig config) {
        this.sealer = new Sealer(
                "thousandhands.unmatched", config.keyId(), config.key(), config.formerKeys(), new SecureRandom());
    }

    public UnmatchedTouchEvent.Waiting seal(WaitingTouch touch) {
        UUID id = touch.draft().id();
        return new UnmatchedTouchEvent.Waiting(id, sealer.keyId(), sealer.seal(id, WaitingTouchJson.write(touch)));
    }

    /** The same for equal content, whenever it came. */
    public long digest(WaitingTouch touch) {
        return WaitingTouchJson.digest(touch);
    }

    /**
     * @throws IllegalStateException if the key is not configured: an operator can mend that
     * @throws IllegalArgumentException if nobody can open it
     */
    WaitingTouch open(UnmatchedTouchEvent.Waiting event) {
        return open(event.touchId(), event.keyId(), event.sealed());
    }

    WaitingTouch open(UUID touchId, String keyId, byte[] sealed) {
        return WaitingTouchJson.read(sealer.open(touchId, keyId, sealed));
    }
}
