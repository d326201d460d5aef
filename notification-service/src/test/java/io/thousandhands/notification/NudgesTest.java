package io.thousandhands.notification;

import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.departed;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.merged;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.orphan;
import static io.thousandhands.notification.support.News.removed;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.resting;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Nudge;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.News;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the words of other services to nudges, and what is told of them. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class NudgesTest {
    @Inject
    TopicNames topics;

    private final UUID anna = UUID.randomUUID();
    private final UUID mara = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);

    private Log log;
    private Service service;

    @BeforeEach
    void annaReportsToMara() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(mara, 1, null), rep(anna, 1, mara));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void fadingRaisesSlippingPressesAndATouchAnswers() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        Map<String, Object> raised = service.awaitState(tokenOf(anna), nudge, "open");
        assertThat(raised)
                .containsEntry("urgency", "soon")
                .containsEntry("reason", "recency")
                .containsEntry("suggestion", "call")
                .containsEntry("revision", 2)
                .containsEntry("dueAt", "2026-05-01T00:00:00Z");
        assertThat(service.list(tokenOf(anna), "open")).containsExactly(nudge);

        log.tell(slipped(customer, 2, 1));
        Map<String, Object> pressing = service.await(tokenOf(anna), nudge, Map.of("urgency", "urgent"));
        assertThat(pressing).containsEntry("raisedAt", raised.get("raisedAt")).containsEntry("revision", 3);

        log.tell(backInSight(customer, 3, 1));
        assertThat(service.awaitState(tokenOf(anna), nudge, "answered")).containsKey("endedAt");
        assertThat(service.list(tokenOf(anna), "open")).isEmpty();
    }

    /** A database that was restored from a backup knows less than the topic of what was told. */
    @Test
    void whatBecameOfANudgeSinceABackupIsLearntFromTheTopicAndItIsNotRaisedAgain() {
        log.tell(new NudgeEvent.Changed(dismissedBefore()));
        service.awaitState(tokenOf(anna), nudge, "dismissed");

        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        UUID marker = UUID.randomUUID();
        log.tell(customer(marker, 1, anna), fading(marker, 1, 1));
        service.awaitState(tokenOf(anna), nudgeOf(marker, 1), "open");

        assertThat(service.awaitState(tokenOf(anna), nudge, "dismissed")).containsEntry("revision", 7);
        assertThat(service.list(tokenOf(anna), "open")).containsExactly(nudgeOf(marker, 1));
    }

    private Nudge dismissedBefore() {
        return new Nudge(
                nudge,
                7,
                customer,
                anna,
                "recency",
                1,
                Nudge.State.DISMISSED,
                Nudge.Urgency.SOON,
                Instant.parse("2026-04-01T08:00:00Z"),
                News.SLIPS_AT,
                Instant.parse("2026-04-02T08:00:00Z"),
                null,
                "other",
                "call",
                null,
                0);
    }

    @Test
    void cadenceMayComeBeforeTheCustomerAndTheRep() {
        UUID ben = UUID.randomUUID();
        log.tell(fading(customer, 1, 1));
        log.tell(customer(customer, 1, ben));
        log.tell(rep(ben, 1, null));

        service.awaitState(tokenOf(ben), nudge, "open");
    }

    @Test
    void anOrphansNudgeGoesToTheManagerAndToWhoAdopts() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");

        log.tell(departed(anna, 2, mara), orphan(customer, 2, anna));
        service.await(tokenOf(mara), nudge, Map.of("rep", Map.of("id", mara.toString(), "name", "Rep " + mara)));

        UUID ben = UUID.randomUUID();
        log.tell(rep(ben, 1, null), customer(customer, 3, ben));
        service.awaitState(tokenOf(ben), nudge, "open");
        assertThat(service.nudge(tokenOf(mara), nudge).statusCode()).isEqualTo(404);
    }

    @Test
    void aDepartureAloneMovesTheNudgeBeforeTheCustomerIsAnOrphan() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");

        log.tell(departed(anna, 2, mara));

        service.await(tokenOf(mara), nudge, Map.of("rep", Map.of("id", mara.toString(), "name", "Rep " + mara)));
    }

    @Test
    void anOrphanThatNobodyHadWaitsToBeAdopted() {
        log.tell(orphan(customer, 1, null), fading(customer, 1, 1));
        UUID marker = UUID.randomUUID();
        log.tell(customer(marker, 1, anna), fading(marker, 1, 1));
        service.awaitState(tokenOf(anna), nudgeOf(marker, 1), "open");
        assertThat(service.nudge(Service.tokens().admin(), nudge).statusCode()).isEqualTo(404);

        log.tell(customer(customer, 2, anna));

        service.awaitState(tokenOf(anna), nudge, "open");
    }

    @Test
    void erasureWithdrawsAndLeavesATombstoneOfEachNudge() {
        UUID next = nudgeOf(customer, 2);
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
        log.tell(backInSight(customer, 2, 1));
        service.awaitState(tokenOf(anna), nudge, "answered");
        log.tell(fading(customer, 3, 2));
        service.awaitState(tokenOf(anna), next, "open");

        log.tell(new CustomerEvent.Erased(2, customer));

        Map<String, Object> withdrawn = service.awaitState(tokenOf(anna), next, "withdrawn");
        assertThat(withdrawn).containsEntry("customer", Map.of("id", customer.toString()));
        service.awaitState(tokenOf(anna), nudge, "withdrawn");
        Awaitility.await().untilAsserted(() -> {
            assertThat(last(told(nudge)).value()).isNull();
            assertThat(last(told(next)).value()).isNull();
        });
    }

    @Test
    void whoTurnsOutToBeAnotherIsNudgedNoMoreAndWhatEndedStays() {
        UUID root = UUID.randomUUID();
        UUID next = nudgeOf(customer, 2);
        log.tell(customer(root, 1, anna), customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
        log.tell(backInSight(customer, 2, 1), fading(customer, 3, 2));
        service.awaitState(tokenOf(anna), next, "open");

        log.tell(merged(customer, 2, anna, root), removed(customer, 4));

        assertThat(service.awaitState(tokenOf(anna), next, "withdrawn")).containsEntry("because", "customer_merged");
        service.awaitState(tokenOf(anna), nudge, "answered");
        assertThat(service.list(tokenOf(anna), "open")).isEmpty();
    }

    @Test
    void whatCadenceTakesBackClosesTheNudgeBeforeTheMergeIsHeardAndTheSplitOneIsNudgedAnew() {
        UUID root = UUID.randomUUID();
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");

        log.tell(removed(customer, 2));
        service.awaitState(tokenOf(anna), nudge, "withdrawn");
        log.tell(merged(customer, 2, anna, root), customer(customer, 3, anna), fading(customer, 3, 2));

        service.awaitState(tokenOf(anna), nudgeOf(customer, 2), "open");
        service.awaitState(tokenOf(anna), nudge, "withdrawn");
    }

    @Test
    void aRestWithdrawsTheNudgeAndAfterwardsAnotherOneAsks() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");

        log.tell(resting(customer, 2, 1));
        assertThat(service.awaitState(tokenOf(anna), nudge, "withdrawn")).containsEntry("because", "customer_resting");
        log.tell(slipped(customer, 3, 2));

        service.awaitState(tokenOf(anna), nudgeOf(customer, 2), "open");
    }

    @Test
    void everyRevisionIsToldOnceInOrder() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
        log.tell(slipped(customer, 2, 1), slipped(customer, 2, 1), fading(customer, 1, 1));
        service.await(tokenOf(anna), nudge, Map.of("urgency", "urgent"));
        log.tell(backInSight(customer, 3, 1));
        service.awaitState(tokenOf(anna), nudge, "answered");

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(told(nudge)).extracting(NudgesTest::version).containsExactly("2", "3", "4"));
    }

    private List<ConsumerRecord<String, byte[]>> told(UUID nudgeId) {
        return log.recordsOf(Topic.NUDGES).stream()
                .filter(record -> nudgeId.toString().equals(record.key()))
                .toList();
    }

    private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> records) {
        return records.get(records.size() - 1);
    }

    private static String version(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_version").value(), StandardCharsets.UTF_8);
    }
}
