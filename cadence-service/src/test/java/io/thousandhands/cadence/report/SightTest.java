package io.thousandhands.cadence.report;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aMergedCustomer;
import static io.thousandhands.cadence.fixtures.Events.aRep;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.thousandhands.cadence.fixtures.Api;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rep with one residential customer of 400 days, who was called 300 and 100 days ago; and a colleague. */
@ServiceTest
class SightTest {
    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    private final UUID rep = UUID.randomUUID();
    private final UUID colleague = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void aRepAndACustomer() {
        String issuer = Backends.get().issuer().issuer();
        settled.after(
                log.tell(Topic.REPS, aRep(rep, rep.toString(), null, issuer)),
                log.tell(Topic.REPS, aRep(colleague, colleague.toString(), null, issuer)),
                log.tell(Topic.TOUCHES, aCall(customer, daysAgo(300))),
                log.tell(Topic.TOUCHES, aCall(customer, daysAgo(100))),
                log.tell(Topic.CUSTOMERS, aCustomer(customer, daysAgo(400), rep, 1)));
    }

    @Test
    void aSightLineShowsStatesThatWereAndWillBeAndTheTouchesThatShine() {
        JsonPath lines = asRep().json(sightLines("&from=" + daysAgo(150) + "&until=" + daysAgo(-50)));

        assertThat(lines.getList("items[0].changes.state", String.class))
                .containsExactly("out_of_sight", "in_sight", "fading", "out_of_sight");
        assertThat(lines.getList("items[0].changes.at", String.class))
                .containsExactly(text(150), text(100), text(27), text(8.75));
        assertThat(lines.getList("items[0].touches.dwellUntil", String.class)).containsExactly(text(8.75));
        assertThat(lines.getString("items[0].slipsAt")).isEqualTo(text(8.75));
    }

    @Test
    void aTouchBeforeTheWindowThatShinesIntoItIsShownAndAnAttemptBuysNothing() {
        settled.after(log.tell(Topic.TOUCHES, aTouch(customer, "attempt", daysAgo(20))));

        JsonPath lines = asRep().json(sightLines("&from=" + daysAgo(50) + "&until=" + daysAgo(5)));

        assertThat(lines.getList("items[0].touches.kind", String.class)).containsExactly("call", "attempt");
        assertThat(lines.getList("items[0].touches.dwellUntil", String.class)).containsExactly(text(8.75), text(20));
        assertThat(lines.getString("items[0].fadesAt")).isEqualTo(text(27));
    }

    @Test
    void aPlannedTouchShowsInWhatIsToCome() {
        settled.after(log.tell(Topic.TOUCHES, aCall(customer, daysAgo(-10))));

        JsonPath lines = asRep().json(sightLines("&from=" + daysAgo(5) + "&until=" + daysAgo(-20)));

        assertThat(lines.getList("items[0].changes.state", String.class)).containsExactly("out_of_sight", "in_sight");
        assertThat(lines.getList("items[0].changes.at", String.class)).containsExactly(text(5), text(-10));
    }

    @Test
    void theTouchesOfAMemberCountForTheRoot() {
        UUID member = UUID.randomUUID();
        settled.after(
                log.tell(Topic.TOUCHES, aCall(member, daysAgo(5))),
                log.tell(Topic.CUSTOMERS, aMergedCustomer(member, daysAgo(30), customer, 1)));

        JsonPath lines = asRep().json(sightLines("&customer=" + member + "&from=" + daysAgo(7)));

        assertThat(lines.getList("items.customerId", String.class)).containsExactly(customer.toString());
        assertThat(lines.getList("items[0].changes.at", String.class)).startsWith(text(7), text(5));
    }

    @Test
    void aSkyHasAColumnForEachFactAndTheSameStates() {
        JsonPath sky = asRep().json("/api/standings/sky?owner=" + rep + "&from=" + daysAgo(150) + "&until=" + now());

        assertThat(sky.getList("ids", String.class)).containsExactly(customer.toString());
        assertThat(sky.getList("ownerIds", String.class)).containsExactly(rep.toString());
        assertThat(sky.getList("policies", String.class)).containsExactly("residential");
        assertThat(sky.getList("states", String.class)).startsWith("in_sight", "fading", "out_of_sight");
        assertThat(sky.getList("changes[0]", List.class))
                .containsExactly(change(150, 2), change(100, 0), change(27, 1), change(8.75, 2));
        assertThat(sky.getBoolean("more")).isFalse();
    }

    @Test
    void whoeverMayNotSeeACustomerGetsNoSightOfThem() {
        Api other = Api.asRep(colleague.toString());

        assertThat(other.json(sightLines("")).getList("items")).isEmpty();
        assertThat(other.json("/api/standings/sky?owner=" + rep).getList("ids")).isEmpty();
        assertThat(Api.asAdmin().json(sightLines("")).getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sight-lines",
                "sight-lines?customer=me",
                "sky?owner=me",
                "sky?from=yesterday",
                "sky?from=2026-03-01T00:00:00Z&until=2026-02-01T00:00:00Z",
                "sky?from=2020-03-01T00:00:00Z&until=2026-02-01T00:00:00Z",
                "sky?until=1969-02-01T00:00:00Z"
            })
    void aBadParameterIsRefusedWithWhatToSend(String query) {
        var response = Api.asSystem().get("/api/standings/" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
    }

    private String sightLines(String more) {
        return "/api/standings/sight-lines?customer=" + customer + more;
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant daysAgo(double days) {
        return now().minusMillis(Math.round(days * Duration.ofDays(1).toMillis()));
    }

    private String text(double daysAgo) {
        return daysAgo(daysAgo).toString();
    }

    private List<Number> change(double daysAgo, int state) {
        return List.of((int) daysAgo(daysAgo).getEpochSecond(), state);
    }

    private Api asRep() {
        return Api.asRep(rep.toString());
    }
}
