package io.thousandhands.local.endtoend;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.SharedStack;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.endtoend.WalkOracle.Seen;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is said of touches and done to customers, in whatever order: touch-service's timeline, cadence-service's ledger
 * and one oracle agree. And so they do on customers of whom the topics say the same, doubled and shuffled.
 */
class HistoriesIT {
    /** {@code -Dsteps=2000} for longer histories, {@code -Djqwik.tries.default=50} for more of them. */
    private static final int STEPS = Integer.getInteger("steps", 32);

    private static final int AT_ONCE = 6;

    private final RunningStack stack = SharedStack.get();
    private final FrontDoor admin = stack.as("demo-admin");
    private final FrontDoor system = stack.as("demo-system");
    private final Company company = new Company(admin, system);

    /** Several at once, because each takes its time to settle; none is so long that it would have to be shrunk. */
    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void timelineLedgerAndOracleAgreeInWhateverOrder(
            @ForAll("histories") List<List<Step>> histories, @ForAll Random random) {
        var twins = new Twins(stack);
        var walks = histories.stream().map(none -> new Walk(system, admin)).toList();

        walk(walks, histories);
        agree(walks, UnaryOperator.identity());
        twins.tell(walks.stream().flatMap(walk -> walk.customers().stream()).collect(toSet()), random);

        agree(walks, Twins::of);
        agree(walks, UnaryOperator.identity());
    }

    @Provide
    Arbitrary<List<List<Step>>> histories() {
        return Steps.histories(STEPS).list().ofSize(AT_ONCE);
    }

    /** All of them side by side. */
    private static void walk(List<Walk> walks, List<List<Step>> histories) {
        for (int step = 0; step < histories.get(0).size(); step++) {
            for (int n = 0; n < walks.size(); n++) {
                walks.get(n).take(histories.get(n).get(step));
            }
        }
    }

    /** @param as the id under which the services know a customer of the walk */
    private void agree(List<Walk> walks, UnaryOperator<String> as) {
        for (var walk : walks) {
            var expected = walk.oracle().expected();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .pollDelay(Duration.ZERO)
                    // Not there yet.
                    .ignoreException(IllegalStateException.class)
                    .untilAsserted(() -> assertThat(seen(expected.keySet(), as)).isEqualTo(expected));
            walk.customers().stream()
                    .filter(customer -> !expected.containsKey(customer))
                    .forEach(gone -> assertThat(admin.get("/api/standings/" + as.apply(gone))
                                    .status())
                            .isEqualTo(404));
        }
    }

    private Map<String, Seen> seen(Collection<String> customers, UnaryOperator<String> as) {
        var seen = new TreeMap<String, Seen>();
        for (var id : customers) {
            var timeline = company.all("/api/customers/" + as.apply(id) + "/touches");
            seen.put(id, Seen.of(timeline, company.get("/api/standings/" + as.apply(id))));
        }
        return seen;
    }
}
