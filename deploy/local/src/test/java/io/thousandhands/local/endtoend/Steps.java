package io.thousandhands.local.endtoend;

import io.thousandhands.local.endtoend.Step.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Histories: steps in any order, some of them more than once. */
final class Steps {
    static final int CUSTOMERS = 5;
    static final int TOUCHES = 10;
    static final int ADDRESSES = 3;
    static final List<String> KINDS = List.of("call", "meeting", "email", "gift");

    private static final int HOURS = 9_000;

    /** @param count of them before some are doubled; no two changes have the same time */
    static Arbitrary<List<Step>> histories(int count) {
        var times = IntStream.rangeClosed(1, count).boxed().toList();
        return Combinators.combine(times.stream().map(Steps::step).toList())
                .as(List::copyOf)
                .flatMap(Arbitraries::shuffle)
                .map(steps -> doubled(steps, count / 4))
                .flatMap(Arbitraries::shuffle)
                .withoutEdgeCases();
    }

    private static List<Step> doubled(List<Step> steps, int times) {
        var all = new ArrayList<>(steps);
        all.addAll(steps.subList(0, times));
        return all;
    }

    private static Arbitrary<Step> step(int at) {
        return Arbitraries.frequencyOf(
                Tuple.of(7, Combinators.combine(touches(), contents()).as(Step.Record::new)),
                Tuple.of(
                        6,
                        Combinators.combine(touches(), contents())
                                .as((touch, content) -> new Step.Correct(touch, content, at))),
                Tuple.of(3, touches().map(touch -> new Step.Retract(touch, at))),
                Tuple.of(
                        2,
                        Combinators.combine(below(ADDRESSES), Arbitraries.of(true, false))
                                .as(Step.Match::new)),
                Tuple.of(
                        3,
                        Combinators.combine(below(CUSTOMERS), below(CUSTOMERS)).as(Step.Merge::new)),
                Tuple.of(2, below(CUSTOMERS).map(Step.Split::new)),
                Tuple.of(1, below(CUSTOMERS).map(Step.Erase::new)));
    }

    private static Arbitrary<Content> contents() {
        return Combinators.combine(
                        below(CUSTOMERS + 2).map(customer -> customer < CUSTOMERS ? customer : -1),
                        below(KINDS.size()),
                        evenly(24, HOURS))
                .as(Content::new);
    }

    private static Arbitrary<Integer> touches() {
        return below(TOUCHES);
    }

    private static Arbitrary<Integer> below(int count) {
        return evenly(0, count - 1);
    }

    private static Arbitrary<Integer> evenly(int least, int greatest) {
        return Arbitraries.integers().between(least, greatest).withDistribution(RandomDistribution.uniform());
    }

    private Steps() {}
}
