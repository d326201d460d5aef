package io.thousandhands.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The company: director, above manager, above ada and bob; eve beside them reports to nobody. Each owns one customer; one
 * is an orphan.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class WhoMaySeeTest {
    private static final UUID DIRECTOR = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final UUID EVE = UUID.randomUUID();

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Directory directory;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private long version;

    @BeforeEach
    void theCompany() {
        database.execute("TRUNCATE rep_directory, customer_owner");
        tell(rep(DIRECTOR, "director", null), rep(MANAGER, "manager", DIRECTOR));
        tell(rep(ADA, "ada", MANAGER), rep(BOB, "bob", MANAGER), rep(EVE, "eve", null));
    }

    @Test
    void a_rep_sees_their_own() {
        assertThat(seenBy("ada")).containsExactlyInAnyOrder(ADA.toString());
    }

    @Test
    void a_manager_sees_the_team_s_and_their_manager_all_below() {
        assertThat(seenBy("manager")).containsExactlyInAnyOrder(strings(MANAGER, ADA, BOB));
        assertThat(seenBy("director")).containsExactlyInAnyOrder(strings(DIRECTOR, MANAGER, ADA, BOB));
    }

    @Test
    void a_stand_in_sees_what_the_absent_one_sees_while_it_lasts() {
        Instant now = clock.instant();
        tell(Told.absent(rep(MANAGER, "manager", DIRECTOR), now.minus(A_DAY), now.plus(A_DAY), EVE));

        assertThat(seenBy("eve")).containsExactlyInAnyOrder(strings(EVE, MANAGER, ADA, BOB));
        assertThat(seenBy("manager")).containsExactlyInAnyOrder(strings(MANAGER, ADA, BOB));
    }

    @Test
    void a_stand_in_sees_nothing_more_before_and_after() {
        Instant now = clock.instant();
        tell(Told.absent(rep(ADA, "ada", MANAGER), now.plus(A_DAY), now.plus(A_DAY.multipliedBy(2)), EVE));
        tell(Told.absent(rep(BOB, "bob", MANAGER), now.minus(A_DAY.multipliedBy(2)), now.minus(A_DAY), EVE));

        assertThat(seenBy("eve")).containsExactlyInAnyOrder(strings(EVE));
    }

    @Test
    void a_stand_in_who_is_absent_hands_on_to_their_own_stand_in() {
        Instant now = clock.instant();
        tell(Told.absent(rep(ADA, "ada", MANAGER), now.minus(A_DAY), now.plus(A_DAY), BOB));
        tell(Told.absent(rep(BOB, "bob", MANAGER), now.minus(A_DAY), now.plus(A_DAY), EVE));

        assertThat(seenBy("eve")).containsExactlyInAnyOrder(strings(EVE, BOB, ADA));
    }

    @Test
    void a_manager_sees_none_of_whom_their_reps_stand_in_for() {
        Instant now = clock.instant();
        tell(Told.absent(rep(EVE, "eve", null), now.minus(A_DAY), now.plus(A_DAY), ADA));

        assertThat(seenBy("manager")).containsExactlyInAnyOrder(strings(MANAGER, ADA, BOB));
    }

    @Test
    void a_circle_of_managers_ends() {
        tell(rep(DIRECTOR, "director", ADA));

        assertThat(seenBy("ada")).containsExactlyInAnyOrder(strings(DIRECTOR, MANAGER, ADA, BOB));
    }

    @Test
    void a_manager_still_sees_the_customers_of_who_departed() {
        tell(Told.departed(rep(ADA, "ada", MANAGER), clock.instant()));

        assertThat(seenBy("manager")).containsExactlyInAnyOrder(strings(MANAGER, ADA, BOB));
    }

    @Test
    void who_departed_or_was_erased_or_never_was_a_rep_sees_nothing() {
        tell(Told.departed(rep(ADA, "ada", MANAGER), clock.instant()));
        foldReps(new RepEvent.Erased(++version, BOB));

        for (String login : List.of("ada", "bob", "mallory")) {
            get("/api/samples/viewer", tokens().rep(login))
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        tell(Told.rep(ADA, "https://elsewhere.example.com", "ada", MANAGER));

        assertThat(get("/api/samples/viewer", tokens().rep("ada")).statusCode()).isEqualTo(403);
    }

    @Test
    void an_administrator_and_a_system_see_everyone_s() {
        assertThat(seen(tokens().admin())).containsExactly("everyone");
        assertThat(seen(tokens().system("standings:read"))).containsExactly("everyone");
    }

    @Test
    void a_person_stays_a_person_whatever_scopes_the_token_has() {
        String both = tokens().holder(
                        "inbox", Map.of("sub", "ada", "roles", List.of("rep"), "scope", "openid standings:read"));

        assertThat(seen(both)).containsExactly(ADA.toString());
    }

    @Test
    void a_token_without_any_role_or_scope_of_ours_is_nobody() {
        assertThat(get("/api/samples/viewer", tokens().system("openid")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_system_cannot_be_called_as_a_rep_s_source() {
        assertThat(get("/api/samples/caller", tokens().systemNamed("rep:" + ADA, "touches:write"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/samples/caller", tokens().systemNamed("crm", "touches:write"))
                        .asString())
                .isEqualTo("System[clientId=crm]");
    }

    @Test
    void an_own_customer_and_an_orphan_are_seen_and_all_others_are_not_there() {
        UUID own = customer(ADA, null);
        UUID orphan = customer(null, BOB);
        UUID other = customer(BOB, null);
        UUID erased = customer(ADA, null);
        foldCustomers(new CustomerEvent.Erased(++version, erased));

        assertThat(asAda(own)).isEqualTo(200);
        assertThat(asAda(orphan)).isEqualTo(200);
        assertThat(asAda(other)).isEqualTo(404);
        assertThat(asAda(erased)).isEqualTo(404);
        assertThat(asAda(UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void somebody_else_s_customer_and_none_at_all_cannot_be_told_apart() {
        UUID other = customer(EVE, null);

        Response seen = get("/api/samples/customers/" + other, tokens().rep("ada"));
        Response none = get("/api/samples/customers/" + UUID.randomUUID(), tokens().rep("ada"));

        assertThat(seen.asString()).isEqualTo(none.asString());
    }

    @Test
    void the_rule_is_the_same_in_java_as_in_sql() {
        Viewer team = new Viewer.Team(ADA, java.util.Set.of(ADA, BOB));

        assertThat(team.maySee(BOB)).isTrue();
        assertThat(team.maySee(null)).isTrue();
        assertThat(team.maySee(EVE)).isFalse();
        assertThat(new Viewer.Everyone().maySee(EVE)).isTrue();
    }

    private int asAda(UUID customerId) {
        return get("/api/samples/customers/" + customerId, tokens().rep("ada")).statusCode();
    }

    private UUID customer(@Nullable UUID ownerId, @Nullable UUID formerOwnerId) {
        UUID id = UUID.randomUUID();
        foldCustomers(new CustomerEvent.Changed(++version, Told.customer(id, ownerId, formerOwnerId)));
        return id;
    }

    private void tell(Rep... reps) {
        foldReps(Arrays.stream(reps)
                .map(rep -> new RepEvent.Changed(++version, rep))
                .toArray(RepEvent[]::new));
    }

    private void foldReps(RepEvent... events) {
        transactions.run(connection -> {
            directory.foldReps(connection, Arrays.stream(events).map(Told::reps).toList());
            return events;
        });
    }

    private void foldCustomers(CustomerEvent event) {
        transactions.run(connection -> {
            directory.foldCustomers(connection, List.of(Told.customers(event)));
            return event;
        });
    }

    private static Rep rep(UUID id, String login, @Nullable UUID managerId) {
        return Told.rep(id, Backends.get().issuer().issuer(), login, managerId);
    }

    private static List<String> seenBy(String login) {
        return seen(tokens().rep(login));
    }

    private static List<String> seen(String token) {
        return get("/api/samples/viewer", token).jsonPath().getList("");
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private static String[] strings(UUID... ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    private static Tokens tokens() {
        return Backends.get().issuer().tokenFor();
    }
}
