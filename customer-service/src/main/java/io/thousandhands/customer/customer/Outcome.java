package io.thousandhands.customer.customer;

import io.thousandhands.customer.input.Refusal;
import java.util.UUID;

/** What became of a change. */
public sealed interface Outcome {

    /** It holds now. */
    record Granted(Kind kind, UUID customerId) implements Outcome {}

    /** Nothing of it holds. */
    record Refused(Refusal refusal) implements Outcome {}

    /** Whether anything is different. */
    enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
