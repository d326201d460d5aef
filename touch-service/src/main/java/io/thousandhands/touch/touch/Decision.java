package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import java.util.UUID;

/** What becomes of a touch at the door. */
public sealed interface Decision {

    /** It goes on the log. */
    record Send(Touch touch) implements Decision {}

    /** It goes where it waits for its customer. */
    record Wait(WaitingTouch touch) implements Decision {}

    /** It is on the log already. */
    record Duplicate(UUID touchId, UUID customerId) implements Decision {}

    /** It waits already. */
    record StillWaiting(UUID touchId) implements Decision {}

    /** It is not taken. */
    record Refuse(Refusal refusal) implements Decision {}
}
