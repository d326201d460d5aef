package io.thousandhands.touch.change;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.platform.problem.Problem;
import java.util.List;
import java.util.UUID;

/** What becomes of a statement; true once its events are on the log. */
sealed interface Restated {

    /** What is to be put on the log. */
    List<Event> events();

    /** Told here for the first time, as far as is known. */
    record Recorded(UUID touchId, UUID customerId, List<Event> events) implements Restated {}

    record Corrected(UUID touchId, UUID customerId, List<Event> events) implements Restated {}

    record Retracted(UUID touchId, UUID customerId, List<Event> events) implements Restated {}

    /** It says nothing new. */
    record Known(UUID touchId, UUID customerId) implements Restated {
        @Override
        public List<Event> events() {
            return List.of();
        }
    }

    /** For the customer, or for the touch. */
    record Waits(UUID touchId, List<Event> events) implements Restated {}

    record Refused(Problem problem) implements Restated {
        @Override
        public List<Event> events() {
            return List.of();
        }
    }
}
