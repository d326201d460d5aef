package io.thousandhands.customer.customer;

import static io.thousandhands.customer.customer.Upserts.GRACE;
import static io.thousandhands.customer.customer.Upserts.household;
import static io.thousandhands.customer.customer.Upserts.id;
import static io.thousandhands.customer.customer.Upserts.kind;
import static io.thousandhands.customer.customer.Upserts.nobodyKnownYet;
import static io.thousandhands.customer.customer.Upserts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.customer.Outcome.Kind;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.Violation;
import io.thousandhands.customer.ownership.Editor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final UUID ALAN = UUID.fromString("00000000-0000-0000-0000-0000000000bb");
    private static final int CUSTOMERS = 5;

    private final List<UUID> ids = new ArrayList<>();
    private Upserts known = nobodyKnownYet();

    MergingTest() {
        for (int number = 0; number < CUSTOMERS; number++) {
            ids.add(id(known.upsert(household("" + number))));
        }
        known = known.saved();
    }

    @Test
    void aMergedCustomerNamesWhoTheyTurnedOutToBeAndKeepsTheRest() {
        Customer before = known.customer(ids.get(0)).state();

        merge(0, 1);

        assertThat(known.customer(ids.get(0)).state()).isEqualTo(before.withMergedInto(ids.get(1)));
        assertThat(root(1)).isNull();
    }

    @Test
    void whoeverWasMergedIntoAMergedCustomerFollows() {
        merge(0, 1);

        merge(1, 2);

        assertThat(root(0)).isEqualTo(ids.get(2));
        assertThat(root(1)).isEqualTo(ids.get(2));
    }

    @Test
    void aSplitCustomerIsOneOfTheirOwnAgain() {
        merge(0, 1);

        assertThat(kind(take(0, null))).isEqualTo(Kind.UPDATED);
        known = known.saved();

        assertThat(root(0)).isNull();
    }

    @Test
    void theSameMergeAgainChangesNothing() {
        merge(0, 1);

        assertThat(kind(take(0, ids.get(1)))).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void mergingIntoOneWhoIsMergedNamesTheOneToMergeInto() {
        merge(1, 2);

        Outcome outcome = take(0, ids.get(1));

        assertThat(((Refusal.Unprocessable) refusal(outcome)).detail())
                .contains(ids.get(2).toString());
    }

    @Test
    void mergingIntoOneWhoIsMergedIntoOneselfSaysToSplitThem() {
        merge(1, 0);

        Outcome outcome = take(0, ids.get(1));

        assertThat(((Refusal.Unprocessable) refusal(outcome)).detail()).contains("Split that one first");
    }

    @Test
    void aRootWhomTheEditorMayNotSeeIsNotNamed() {
        known.patch(ids.get(2), 1, Map.of("owner", Map.of("id", GRACE.toString())));
        known = known.saved();
        merge(1, 2);

        Outcome outcome = known.as(alan())
                .patch(ids.get(0), 1, Map.of("mergedInto", ids.get(1).toString()));

        assertThat(((Refusal.Unprocessable) refusal(outcome)).detail())
                .doesNotContain(ids.get(2).toString());
    }

    @Test
    void oneselfAndWhoIsNotThereAndWhomTheEditorMayNotSeeAreNobodyToMergeInto() {
        known.patch(ids.get(2), 1, Map.of("owner", Map.of("id", GRACE.toString())));
        known = known.saved().as(alan());

        for (UUID nobody : List.of(ids.get(0), GRACE, ids.get(2))) {
            assertThat(((Refusal.Invalid) refusal(take(0, nobody))).violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/mergedInto");
        }
    }

    @Test
    void aFeedMergesNobody() {
        Outcome outcome = known.upsert(household("0", "mergedInto", ids.get(1).toString()));

        assertThat(((Refusal.Invalid) refusal(outcome)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/mergedInto");
    }

    @Test
    void aFeedThatSpeaksOfAMergedCustomerLeavesThemMerged() {
        merge(0, 1);

        known = known.with(household("0", "name", "Byron"));

        assertThat(root(0)).isEqualTo(ids.get(1));
    }

    /** Whatever is merged and split in whatever order: nobody names one who is merged, or themselves. */
    @Property
    void mergesStayFlat(@ForAll @Size(max = 30) List<@IntRange(max = CUSTOMERS * CUSTOMERS - 1) Integer> steps) {
        for (int step : steps) {
            int who = step % CUSTOMERS;
            int into = step / CUSTOMERS;
            take(who, who == into ? null : ids.get(into));
            known = known.saved();
        }

        for (int number = 0; number < CUSTOMERS; number++) {
            UUID root = root(number);
            assertThat(root == null || known.customer(root).state().mergedInto() == null)
                    .isTrue();
            assertThat(root).isNotEqualTo(ids.get(number));
        }
    }

    private void merge(int who, int into) {
        assertThat(kind(take(who, ids.get(into)))).isEqualTo(Kind.UPDATED);
        known = known.saved();
    }

    private Outcome take(int who, @Nullable UUID into) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("mergedInto", into == null ? null : into.toString());
        return known.patch(ids.get(who), known.customer(ids.get(who)).version(), patch);
    }

    private @Nullable UUID root(int number) {
        return known.customer(ids.get(number)).state().mergedInto();
    }

    private static Editor alan() {
        return new Editor.OfRep(ALAN, owner -> owner == null || owner.equals(ALAN));
    }
}
