package io.thousandhands.platform.sample;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Touches for tests. */
public final class Touches {
    /** A touch of this kind of some customer; the same name gives the same touch. */
    public static TouchEvent.Recorded touch(String name, String kind) {
        UUID id = DerivedId.ofTouch("test", name);
        return new TouchEvent.Recorded(new Touch(
                id,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "test",
                name,
                kind,
                Instant.EPOCH,
                Touch.Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private Touches() {}
}
