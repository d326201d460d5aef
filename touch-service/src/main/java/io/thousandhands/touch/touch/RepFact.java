package io.thousandhands.touch.touch;

import java.util.UUID;

/** What is known of the rep that a touch names. */
public sealed interface RepFact {

    /** The touch names no rep. */
    record NotNamed() implements RepFact {}

    record Known(UUID id) implements RepFact {}

    record Unknown() implements RepFact {}

    /** The touch is from one rep to another: nobody was touched. */
    record Both() implements RepFact {}
}
