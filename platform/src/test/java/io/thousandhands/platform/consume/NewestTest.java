package io.thousandhands.platform.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Heartbeat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewestTest {
    private static final UUID ANNA = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID BERT = UUID.fromString("22222222-2222-4222-8222-222222222222");

    @Test
    void of_each_key_the_highest_version_is_left_whatever_came_last() {
        List<CustomerEvent> newest =
                Newest.of(received(erased(3, ANNA), erased(2, ANNA), erased(1, BERT)), CustomerEvent.class);

        assertThat(newest).containsExactly(erased(3, ANNA), erased(1, BERT));
    }

    @Test
    void whoever_locks_rows_finds_them_in_the_order_of_keys() {
        List<CustomerEvent> newest = Newest.of(received(erased(1, BERT), erased(1, ANNA)), CustomerEvent.class);

        assertThat(newest).containsExactly(erased(1, ANNA), erased(1, BERT));
    }

    @Test
    void a_heartbeat_among_them_is_passed_over() {
        List<CustomerEvent> newest =
                Newest.of(received(new Heartbeat(0, Instant.EPOCH), erased(1, ANNA)), CustomerEvent.class);

        assertThat(newest).containsExactly(erased(1, ANNA));
    }

    private static CustomerEvent erased(long version, UUID customerId) {
        return new CustomerEvent.Erased(version, customerId);
    }

    private static List<Received> received(Event... events) {
        return Stream.of(events)
                .map(event -> new Received(Topic.CUSTOMERS, 0, 0, event, 0))
                .toList();
    }
}
