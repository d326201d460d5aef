package io.thousandhands.customer.customer;

import static io.thousandhands.customer.customer.Upserts.GRACE;
import static io.thousandhands.customer.customer.Upserts.household;
import static io.thousandhands.customer.customer.Upserts.id;
import static io.thousandhands.customer.customer.Upserts.kind;
import static io.thousandhands.customer.customer.Upserts.nobodyKnownYet;
import static io.thousandhands.customer.customer.Upserts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.customer.customer.Outcome.Kind;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.Violation;
import io.thousandhands.customer.ownership.Editor;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeBookTest {
    private static final UUID ALAN = UUID.fromString("00000000-0000-0000-0000-0000000000bb");

    @Test
    void anUpsertOfNobodyKnownAddsACustomerWhoIsSoldAndAnOrphan() {
        Customer customer = nobodyKnownYet().with(household("1")).only();

        assertThat(customer.stage()).isEqualTo(Stage.SOLD);
        assertThat(customer.ownerId()).isNull();
        assertThat(customer.createdAt()).isEqualTo(Upserts.NOW);
        assertThat(customer.externalIds()).containsExactly(Map.entry("erp", "1"));
    }

    @Test
    void theSameUpsertAgainChangesNothing() {
        Map<String, @Nullable Object> body = household(
                "1",
                "yearlySales",
                new BigDecimal("1.50e3"),
                "since",
                "2020-01-01T00:00:00+01:00",
                "contacts",
                List.of(Map.of("name", "Ada", "emails", List.of(Map.of("address", "ada@example.com")))));
        Upserts known = nobodyKnownYet().with(body);

        assertThat(kind(known.upsert(body))).isEqualTo(Kind.UNCHANGED);
        assertThat(known.book().updated()).isEmpty();
    }

    @Test
    void whatAnUpsertLeavesOutStays() {
        Upserts known = nobodyKnownYet().with(household("1", "yearlySales", 100, "timeZone", "Europe/London"));

        Customer customer = known.with(Map.of("externalIds", Map.of("erp", "1"), "name", "Byron"))
                .only();

        assertThat(customer.name()).isEqualTo("Byron");
        assertThat(customer.yearlySales()).isEqualByComparingTo("100");
        assertThat(customer.timeZone()).isEqualTo("Europe/London");
    }

    @Test
    void aLineSeesWhatTheLineBeforeMade() {
        Upserts book = nobodyKnownYet();

        Outcome first = book.upsert(household("1"));
        Outcome second = book.upsert(household("1", "name", "Byron"));

        assertThat(kind(first)).isEqualTo(Kind.CREATED);
        assertThat(kind(second)).isEqualTo(Kind.UPDATED);
        assertThat(book.book().created()).extracting(Customer::name).containsExactly("Byron");
        assertThat(book.book().updated()).isEmpty();
    }

    @Test
    void anExternalIdOfAnotherCustomerIsAConflictThatNamesIt() {
        Upserts known = nobodyKnownYet().with(household("1")).with(household("2"));

        Outcome disagreeing = known.upsert(household("1", "externalIds", Map.of("erp", "1", "crm", "9")));
        assertThat(kind(disagreeing)).isEqualTo(Kind.UPDATED);

        Outcome taken = known.take(new Change.Creation(household("1")));
        assertThat(refusal(taken))
                .isInstanceOfSatisfying(Refusal.Conflict.class, conflict -> assertThat(conflict.detail())
                        .contains("externalIds.erp"));
    }

    @Test
    void aConflictDoesNotSayWhoseTheIdIsToThoseWhoMayNotSee() {
        Upserts known = nobodyKnownYet().with(household("1", "owner", Map.of("id", GRACE.toString())));

        Outcome taken = known.as(new Editor.OfRep(ALAN, ALAN::equals)).take(new Change.Creation(household("1")));

        assertThat(((Refusal.Conflict) refusal(taken)).detail())
                .contains("another customer's")
                .doesNotContain(known.only().id().toString());
    }

    @Test
    void externalIdsOfTwoCustomersInOneUpsertAreAConflict() {
        Upserts known = nobodyKnownYet().with(household("1")).with(household("x", "externalIds", Map.of("crm", "2")));

        assertThat(refusal(known.upsert(household("1", "externalIds", Map.of("erp", "1", "crm", "2")))))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anExternalIdGivenUpMayBeTakenInTheSameBatch() {
        Upserts known = nobodyKnownYet().with(household("1"));
        Map<String, @Nullable Object> givenUp = new HashMap<>();
        givenUp.put("erp", null);

        known.patch(known.only().id(), 1, Map.of("externalIds", givenUp));
        Outcome next = known.upsert(household("1", "name", "Byron"));

        assertThat(kind(next)).isEqualTo(Kind.CREATED);
        assertThat(id(next)).isNotEqualTo(known.only().id());
    }

    @Test
    void someoneElsesCustomerIsNotThere() {
        Upserts known = nobodyKnownYet().with(household("1", "owner", Map.of("id", GRACE.toString())));
        Upserts alans = known.as(new Editor.OfRep(ALAN, owner -> owner == null || owner.equals(ALAN)));

        assertThat(refusal(alans.upsert(household("1")))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(alans.patch(known.only().id(), 1, Map.of("name", "Byron"))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void anEditOfAnOlderVersionIsStale() {
        Upserts known = nobodyKnownYet().with(household("1")).with(household("1", "name", "Byron"));

        assertThat(known.versionOfOnly()).isEqualTo(2);
        assertThat(refusal(known.patch(known.only().id(), 1, Map.of("name", "King"))))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aRepOwnsWhomTheyAdd() {
        Upserts graces = nobodyKnownYet().as(new Editor.OfRep(GRACE, GRACE::equals));

        assertThat(graces.with(household("1")).only().ownerId()).isEqualTo(GRACE);
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingIsTaken() {
        Upserts book = nobodyKnownYet();

        Outcome outcome = book.upsert(household(
                "1",
                "name",
                " ",
                "segment",
                "industrial",
                "stage",
                7,
                "since",
                "2026-03-01T09:30:00.001Z",
                "yearlySales",
                -1,
                "timeZone",
                "+01:00",
                "owner",
                Map.of("id", ALAN.toString()),
                "id",
                ALAN.toString(),
                "contacts",
                List.of(Map.of("emails", List.of(Map.of("address", "nobody"))), "Ada")));

        assertThat(((Refusal.Invalid) refusal(outcome)).violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/name",
                        "/segment",
                        "/stage",
                        "/since",
                        "/yearlySales",
                        "/timeZone",
                        "/owner",
                        "/id",
                        "/contacts/0/name",
                        "/contacts/0/emails/0/address",
                        "/contacts/1");
        assertThat(book.book().created()).isEmpty();
    }

    @Test
    void anOwnerNamedInTwoWaysOrNoneIsRefused() {
        Map<String, Object> twice = Map.of("id", GRACE.toString(), "email", "grace@example.com");

        assertThat(refusal(nobodyKnownYet().upsert(household("1", "owner", twice))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(nobodyKnownYet().upsert(household("1", "owner", Map.of()))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void hugeNumbersAreRefusedAndFillNoMemory() {
        for (String number : List.of("1e999999999", "1e-999999999", "1000000000", "0.001")) {
            assertThat(refusal(nobodyKnownYet().upsert(household("1", "yearlySales", new BigDecimal(number)))))
                    .as(number)
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }
}
