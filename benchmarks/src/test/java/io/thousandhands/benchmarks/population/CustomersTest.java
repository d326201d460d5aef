package io.thousandhands.benchmarks.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.wire.EncodedEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private final Customers customers = new Customers(200, NOW);

    @Test
    void theSameNumberGivesTheSameCustomer() {
        assertThat(customers.all()).containsExactlyElementsOf(customers.all().toList());
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(customers.all().map(CustomerEvent::customerId).distinct()).hasSize(200);
    }

    @Test
    void eachIsWhatTheWirePromises() throws UnreadableEventException {
        for (CustomerEvent customer : customers.all().toList()) {
            EncodedEvent encoded = Wire.encode(customer, "/customer-service", NOW);

            assertThat(Wire.decode(encoded.key(), new RecordHeaders(encoded.kafkaHeaders()), encoded.value()))
                    .isEqualTo(customer);
        }
    }
}
