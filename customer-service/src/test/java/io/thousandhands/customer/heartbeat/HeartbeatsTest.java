package io.thousandhands.customer.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class HeartbeatsTest {
    private static final Instant TOMORROW =
            Instant.now().plus(Duration.ofDays(1)).plusSeconds(3600);

    @Inject
    Transactions transactions;

    @Inject
    HeartbeatSender sender;

    @Test
    void onceADayOneReplicaSendsARecordToEachPartition() throws UnreadableEventException {
        int before = beats().size();

        boolean first = replica(TOMORROW).beatIfDue(Topic.CUSTOMERS);
        boolean second = replica(TOMORROW.plusSeconds(60)).beatIfDue(Topic.CUSTOMERS);

        assertThat(List.of(first, second)).containsExactly(true, false);
        List<ConsumerRecord<String, byte[]>> beats = beats();
        assertThat(beats).hasSize(before + Topic.CUSTOMERS.partitions());
        for (ConsumerRecord<String, byte[]> beat : beats) {
            assertThat(Wire.decode(beat.key(), beat.headers(), beat.value()))
                    .isInstanceOfSatisfying(Heartbeat.class, heartbeat -> assertThat(heartbeat.partition())
                            .isEqualTo(beat.partition()));
        }
    }

    private Heartbeats replica(Instant now) {
        return new Heartbeats(transactions, sender, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<ConsumerRecord<String, byte[]>> beats() {
        List<ConsumerRecord<String, byte[]>> beats = new ArrayList<>(Topics.recordsOf(Topic.CUSTOMERS));
        beats.removeIf(told -> !told.key().startsWith("heartbeat/"));
        return beats;
    }
}
