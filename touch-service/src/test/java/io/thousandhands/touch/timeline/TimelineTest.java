package io.thousandhands.touch.timeline;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class TimelineTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    World world;

    private final ACustomer customer = aCustomer();

    @BeforeEach
    void aWorld() {
        world.kinds("call");
        world.tell(customer.changed(1));
    }

    @Test
    void the_newest_comes_first_and_pages_follow_each_other() {
        world.tell(IntStream.range(0, 250)
                .mapToObj(i -> new TouchEvent.Recorded(touch("n-" + i, DAY.plusSeconds(i / 2))))
                .toArray(TouchEvent[]::new));
        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        JsonPath page = page("");
        ids.addAll(page.getList("items.id"));
        times.addAll(page.getList("items.occurredAt"));
        while (page.getString("next") != null) {
            page = page("?cursor=" + page.getString("next"));
            ids.addAll(page.getList("items.id"));
            times.addAll(page.getList("items.occurredAt"));
        }
        assertThat(ids).hasSize(250).doesNotHaveDuplicates();
        assertThat(times)
                .isSortedAccordingTo((one, other) -> Instant.parse(other).compareTo(Instant.parse(one)));
    }

    @Test
    void a_correction_shows_and_a_late_recording_does_not_revive_what_was() {
        Touch first = touch("c", DAY);
        Touch corrected = touch("c", DAY.plusSeconds(60));
        world.tell(new TouchEvent.Corrected(7, corrected, null));
        world.tell(new TouchEvent.Recorded(first));
        as(tokens().admin())
                .get("/api/touches/" + first.id())
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("occurredAt", equalTo("2026-03-01T00:01:00Z"));
    }

    @Test
    void what_was_retracted_is_gone_whatever_comes_after() {
        Touch touch = touch("r", DAY);
        world.tell(new TouchEvent.Retracted(5, touch.id(), customer.id(), null, null));
        world.tell(new TouchEvent.Corrected(5, touch, null), new TouchEvent.Recorded(touch));
        as(tokens().admin()).get("/api/touches/" + touch.id()).then().body("status", equalTo("retracted"));
        assertThat(page("").getList("items.id")).isEmpty();
    }

    @Test
    void a_senders_late_retry_of_what_was_corrected_is_a_duplicate() {
        String sourceId = UUID.randomUUID().toString();
        String body = """
            {"sourceId": "%s", "customer": {"id": "%s"}, "kind": "call", "occurredAt": "2026-03-01T00:00:00Z"}
            """.formatted(sourceId, customer.id());
        world.tell(new TouchEvent.Corrected(3, touchOf("test-system", sourceId, DAY.plusSeconds(60)), null));
        world.tell(new TouchEvent.Recorded(touchOf("test-system", sourceId, DAY)));
        post(system(), body).then().statusCode(202).body("status", equalTo("duplicate"));
        post(system(), body.replace("00:00:00Z", "00:01:00Z")).then().statusCode(409);
        world.tell(new TouchEvent.Retracted(4, DerivedId.ofTouch("test-system", sourceId), customer.id(), null, null));
        post(system(), body).then().statusCode(202).body("status", equalTo("duplicate"));
    }

    @Test
    void a_touch_that_moved_shows_under_its_new_customer_alone() {
        ACustomer other = aCustomer();
        world.tell(other.changed(1));
        Touch touch = touch("m", DAY);
        world.tell(new TouchEvent.Recorded(touch));
        world.tell(
                new TouchEvent.Retracted(2, touch.id(), customer.id(), null, null),
                new TouchEvent.Corrected(2, ofCustomer(touch, other.id()), null));
        as(tokens().admin())
                .get("/api/touches/" + touch.id())
                .then()
                .body("customerId", equalTo(other.id().toString()));
    }

    @Test
    void a_system_sees_of_a_timeline_what_it_told_itself() {
        world.tell(
                new TouchEvent.Recorded(touchOf("test-system", UUID.randomUUID().toString(), DAY)),
                new TouchEvent.Recorded(touchOf("erp", UUID.randomUUID().toString(), DAY)));
        List<String> sources = as(system())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.source");
        assertThat(sources).containsExactly("test-system");
    }

    private JsonPath page(String query) {
        return as(tokens().admin())
                .get("/api/customers/" + customer.id() + "/touches" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Touch touch(String name, Instant at) {
        return touchOf("erp", name + "-" + customer.id(), at);
    }

    private Touch touchOf(String source, String sourceId, Instant at) {
        return new Touch(
                DerivedId.ofTouch(source, sourceId),
                customer.id(),
                source,
                sourceId,
                "call",
                at,
                Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Touch ofCustomer(Touch touch, UUID customerId) {
        return new Touch(
                touch.id(),
                customerId,
                touch.source(),
                touch.sourceId(),
                touch.kind(),
                touch.occurredAt(),
                touch.evidence(),
                touch.contactIds(),
                touch.repId(),
                touch.direction(),
                touch.purpose(),
                touch.outcome(),
                touch.durationSeconds(),
                null);
    }
}
