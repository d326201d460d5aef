package io.thousandhands.cadence.customer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static final List<UUID> ALL =
            IntStream.range(0, 6).mapToObj(no -> new UUID(0, no)).toList();
    private static final UUID ANNA = ALL.get(0);
    private static final UUID BEN = ALL.get(1);
    private static final UUID CARO = ALL.get(2);

    @Test
    void whoIsMergedIntoNobodyCountsForThemselves() {
        assertThat(new Roots(Map.of()).of(ANNA)).isEqualTo(ANNA);
    }

    @Test
    void whileTheWayIsLongerThanOneStepItIsFollowedToItsEnd() {
        Roots roots = new Roots(Map.of(ANNA, BEN, BEN, CARO));

        assertThat(roots.of(List.of(ANNA, BEN, CARO))).isEqualTo(Set.of(CARO));
    }

    @Test
    void aCircleAndWhoeverLeadsThereHaveNoRoot() {
        Roots roots = new Roots(Map.of(ANNA, BEN, BEN, CARO, CARO, BEN));

        assertThat(roots.of(ALL.subList(0, 3))).isEmpty();
    }

    @Property
    void aRootIsMergedIntoNobodyAndIsTheRootOfWhomeverItsMembersAreMergedInto(
            @ForAll("merged") Map<UUID, UUID> merged) {
        Roots roots = new Roots(merged);

        for (UUID customer : ALL) {
            UUID root = roots.of(customer);
            assertThat(root == null || !merged.containsKey(root)).isTrue();
            assertThat(roots.of(merged.getOrDefault(customer, customer))).isEqualTo(root);
        }
    }

    /** Anybody into anybody, themselves included. */
    @Provide
    Arbitrary<Map<UUID, UUID>> merged() {
        return Arbitraries.of(ALL).injectNull(0.4).list().ofSize(ALL.size()).map(into -> IntStream.range(0, ALL.size())
                .filter(no -> into.get(no) != null)
                .boxed()
                .collect(toMap(ALL::get, into::get)));
    }
}
