package io.thousandhands.touch.door;

import static io.restassured.RestAssured.given;
import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.MovableClock;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class ByLinkTest {
    @Inject
    World world;

    @Inject
    Links links;

    @Inject
    MovableClock clock;

    private final ARep ann = aRep();
    private final ACustomer customer = aCustomer().ownedBy(ann.id());

    @BeforeEach
    void aWorld() {
        world.kinds("call", "voicemail", "email");
        world.tell(ann.changed(1), customer.changed(1));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_touch_by_a_link_is_the_reps_own() {
        Response taken = post(linkFor(Purpose.VOICEMAIL), "application/json");
        taken.then().statusCode(202).body("status", equalTo("recorded"));
        after(taken, ann.token())
                .get("/api/touches/" + taken.jsonPath().getString("id"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("voicemail"))
                .body("evidence", equalTo("said"))
                .body("repId", equalTo(ann.id().toString()));
    }

    @Test
    void pressed_again_later_it_is_the_same_touch() {
        String link = linkFor(Purpose.REACHED);
        Response first = post(link, "application/json");
        after(first, ann.token())
                .get("/api/touches/" + first.jsonPath().getString("id"))
                .then()
                .statusCode(200);
        clock.move(Duration.ofHours(1));
        post(link, "application/json")
                .then()
                .statusCode(202)
                .body("status", equalTo("duplicate"))
                .body("id", equalTo(first.jsonPath().getString("id")));
        as(ann.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_browser_is_led_to_a_page_that_says_what_became_of_it() {
        String page = post(linkFor(Purpose.EMAIL_SENT), "text/html,application/xhtml+xml,*/*;q=0.8")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page).endsWith("/links/outcomes/done?lang=de");
    }

    @Test
    void an_expired_link_a_forged_one_and_one_for_something_else_do_nothing() {
        String link = linkFor(Purpose.REACHED);
        post(linkFor(Purpose.SNOOZE), "application/json")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:thousandhands:problem:bad-link"));
        post("1.AAAA." + "A".repeat(43), "application/json").then().statusCode(400);
        clock.move(Duration.ofDays(8));
        post(link, "application/json").then().statusCode(410);
        post(link, "text/html").then().header("Location", containsString("/links/outcomes/link-expired"));
        as(ann.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_link_of_somebody_whose_customer_it_is_not_any_more_does_nothing() {
        String link = linkFor(Purpose.REACHED);
        ARep ben = aRep();
        world.tell(ben.changed(1), customer.ownedBy(ben.id()).changed(2));
        post(link, "application/json").then().statusCode(404);
    }

    private String linkFor(Purpose purpose) {
        return links.sign(new Link(
                purpose,
                ann.id(),
                UUID.randomUUID(),
                customer.id(),
                clock.instant().plus(Duration.ofDays(7))));
    }

    private static Response post(String link, String accept) {
        return given().redirects()
                .follow(false)
                .accept(accept)
                .formParam("link", link)
                .formParam("lang", "de")
                .post("/api/touches/by-link");
    }
}
