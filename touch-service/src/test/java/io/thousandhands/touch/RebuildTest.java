package io.thousandhands.touch;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.upload;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.consume.Projection;
import io.thousandhands.platform.consume.Rebuild;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every table is a projection: truncated or not, what is read again comes out the same. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class RebuildTest {
    private static final Topic[] CONSUMED = {
        Topic.KINDS, Topic.REPS, Topic.CUSTOMERS, Topic.TOUCHES, Topic.UNMATCHED_TOUCHES
    };

    /** What answers are made of, without what only says when a row was written. */
    private static final Map<String, String> CONTENTS = Map.ofEntries(
            entry("timeline", "SELECT * FROM timeline ORDER BY touch_id, customer_id"),
            entry("doubled_touch", "SELECT * FROM doubled_touch ORDER BY touch_id"),
            entry(
                    "waiting_retraction",
                    "SELECT touch_id, version, reason, retracted_by, due FROM waiting_retraction ORDER BY touch_id"),
            entry(
                    "unmatched",
                    "SELECT touch_id, version, again, digest, source, received_at, sealed, customer_id, candidates FROM unmatched "
                            + "WHERE NOT settled ORDER BY touch_id"),
            entry("unmatched_reference", "SELECT * FROM unmatched_reference ORDER BY touch_id, key"),
            entry("customer", "SELECT * FROM customer ORDER BY id"),
            entry("customer_reference", "SELECT * FROM customer_reference ORDER BY key, customer_id, contact_id"),
            entry("rep", "SELECT * FROM rep ORDER BY id"),
            entry("rep_reference", "SELECT * FROM rep_reference ORDER BY key, rep_id"),
            entry("kind", "SELECT * FROM kind ORDER BY name"),
            entry("customer_owner", "SELECT * FROM customer_owner ORDER BY customer_id"),
            entry("rep_directory", "SELECT * FROM rep_directory ORDER BY id"));

    @Inject
    World world;

    @Inject
    KafkaClientService kafka;

    @Inject
    Projection projection;

    @Inject
    Rebuild rebuild;

    private final String crm = "crm-" + UUID.randomUUID();

    @Test
    void projections_that_are_emptied_while_the_service_runs_come_out_the_same() {
        aPast();
        Map<String, List<String>> before = contents();
        assertThat(CONTENTS.keySet()).containsExactlyInAnyOrderElementsOf(projection.tables());
        rebuild.now();
        assertSame(before);
    }

    @Test
    void what_is_read_again_brings_back_what_was_lost_and_changes_nothing_else() {
        aPast();
        Map<String, List<String>> before = contents();
        world.execute("DELETE FROM timeline WHERE ctid IN (SELECT ctid FROM timeline TABLESAMPLE BERNOULLI (50))");
        readAgain();
        assertSame(before);
    }

    /** Touches before and after their customers, some of whom never come or are erased. */
    private void aPast() {
        world.kinds("call", "gift");
        List<ACustomer> customers = IntStream.range(0, 50)
                .mapToObj(i -> aCustomer().knownTo(crm, "" + i))
                .toList();
        world.tell(aRep().changed(1));
        IntStream.range(0, 25).forEach(i -> world.send(customers.get(i).changed(1)));
        upload(system(), lines(60)).then().statusCode(200);
        IntStream.range(25, 50).forEach(i -> world.send(customers.get(i).changed(1)));
        changes();
        world.tell(customers.get(0).erased(2), customers.get(1).changed(3));
        quiet();
    }

    /** One touch is corrected, one retracted, one retracted before it comes, which it never does. */
    private void changes() {
        as(system())
                .contentType("application/json")
                .body(lines(1).replace("call", "gift"))
                .put("/api/touches/by-source/" + crm + "-0")
                .then()
                .statusCode(202);
        as(system()).delete("/api/touches/by-source/" + crm + "-2").then().statusCode(202);
        as(system()).delete("/api/touches/by-source/" + crm + "-never").then().statusCode(202);
    }

    /** All is folded and what found each other is on the log; ten touches wait for customers who never come. */
    private void quiet() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            world.foldedAll(CONSUMED);
            assertThat(world.rows("SELECT 1 FROM unmatched_reference WHERE key LIKE '%" + crm + "%'"))
                    .hasSize(10);
        });
        world.foldedAll(CONSUMED);
    }

    private void readAgain() {
        for (Topic topic : CONSUMED) {
            var consumer = kafka.getConsumer(topic.topicName());
            consumer.runOnPollingThread(polling -> {
                        polling.seekToBeginning(polling.assignment());
                    })
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }
    }

    /** Touches that were matched again go to the log again, as themselves. */
    private void assertSame(Map<String, List<String>> before) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            world.foldedAll(CONSUMED);
            assertThat(contents()).isEqualTo(before);
        });
    }

    private Map<String, List<String>> contents() {
        return CONTENTS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> world.rows(entry.getValue())));
    }

    private String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"sourceId\": \"" + crm + "-" + i
                        + "\", \"customer\": {\"externalId\": {\"system\": \"" + crm + "\", \"id\": \"" + i
                        + "\"}}, \"kind\": \"call\", \"note\": \"" + i
                        + "\", \"occurredAt\": \"2026-03-01T09:30:00Z\"}")
                .collect(Collectors.joining("\n"));
    }
}
