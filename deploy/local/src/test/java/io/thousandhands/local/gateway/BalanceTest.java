package io.thousandhands.local.gateway;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BalanceTest {
    /** Equal to none but itself, as replicas are. */
    private static final class Known implements Balance.Load {
        private final boolean ready;
        private final int underWay;

        Known(boolean ready, int underWay) {
            this.ready = ready;
            this.underWay = underWay;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public int underWay() {
            return underWay;
        }
    }

    @Property
    void whoIsReadyIsTriedOnceAndTheLeastBusyFirst(@ForAll("replicas") List<Known> replicas, @ForAll int turn) {
        var ready = replicas.stream().filter(Known::isReady).toList();

        var order = Balance.order(replicas, turn);

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(ready.isEmpty() ? replicas : ready)
                .isSortedAccordingTo(comparingInt(Known::underWay));
    }

    @Property
    void equallyBusyReplicasTakeTurns(@ForAll @IntRange(min = 1, max = 5) int replicas, @ForAll int turn) {
        var equals =
                IntStream.range(0, replicas).mapToObj(n -> new Known(true, 1)).toList();

        var firsts = IntStream.range(0, replicas)
                .mapToObj(later -> Balance.order(equals, turn + later).get(0))
                .toList();

        // Where numbers begin anew, one may come twice.
        if (turn <= Integer.MAX_VALUE - replicas) {
            assertThat(firsts).containsExactlyInAnyOrderElementsOf(equals);
        }
    }

    @Provide
    Arbitrary<List<Known>> replicas() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 3))
                .as(Known::new)
                .list()
                .ofMaxSize(5);
    }
}
