package io.thousandhands.touch.touch;

import java.util.Optional;
import java.util.UUID;

/** Seals notes for the log, each with its customer's key. */
public interface NoteSeals {

    /**
     * The same text for the same note of the same touch.
     *
     * @return base64; empty: the customer's key is not known here
     */
    Optional<String> seal(UUID customerId, UUID touchId, String note);
}
