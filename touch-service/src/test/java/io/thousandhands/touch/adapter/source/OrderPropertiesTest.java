package io.thousandhands.touch.adapter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Over all that each kind of source may tell: in whatever order and however often it comes, it ends the same. */
class OrderPropertiesTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-05-01T00:00:00Z");

    @Property
    void any_order_and_any_repetition_end_in_the_same_touches(
            @ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<Document> again = new ArrayList<>(scenario.deliveries());
        again.addAll(scenario.deliveries()
                .subList(0, random.nextInt(scenario.deliveries().size() + 1)));
        Collections.shuffle(again, random);
        assertThat(live(scenario, again)).isEqualTo(live(scenario, scenario.deliveries()));
    }

    @Property
    void reversed_and_doubled_end_in_the_same_touches(@ForAll("scenarios") Scenario scenario) {
        List<Document> again = new ArrayList<>(scenario.deliveries());
        Collections.reverse(again);
        again.addAll(List.copyOf(again));
        assertThat(live(scenario, again)).isEqualTo(live(scenario, scenario.deliveries()));
    }

    @Property
    void what_is_told_again_is_said_again_with_the_same_version(@ForAll("scenarios") Scenario scenario) {
        Log log = new Log(scenario);
        scenario.deliveries().forEach(log::deliver);
        Map<String, ItemState> before = Map.copyOf(log.items);
        scenario.deliveries().forEach(log::deliver);
        assertThat(log.items).isEqualTo(before);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.of(Scenario.all());
    }

    private static Map<String, Members> live(Scenario scenario, List<Document> deliveries) {
        Log log = new Log(scenario);
        deliveries.forEach(log::deliver);
        return log.live();
    }

    /** What was said of each item, kept as the timeline keeps it: the highest version counts. */
    private static final class Log {
        private final Scenario scenario;
        private final Map<String, ItemState> items = new HashMap<>();
        private final Map<String, Said> said = new HashMap<>();
        private long now = RECEIVED_AT.toEpochMilli();

        private record Said(long version, @Nullable Members touch) {}

        private Log(Scenario scenario) {
            this.scenario = scenario;
        }

        private void deliver(Document delivery) {
            Source source = scenario.kind().source();
            List<Fact> facts = source.read(delivery, scenario.mapping(), RECEIVED_AT).stream()
                    .filter(Reading.Told.class::isInstance)
                    .map(reading -> ((Reading.Told) reading).fact())
                    .toList();
            facts.stream().collect(Collectors.groupingBy(Fact::item)).forEach((item, told) -> {
                ItemState before = items.getOrDefault(item, ItemState.UNKNOWN);
                ItemState.Next next = before.with(before.facts().with(told), source, Instant.ofEpochMilli(now++));
                items.put(item, next.state());
                say(item, next);
            });
        }

        private void say(String item, ItemState.Next next) {
            Long version = next.state().version();
            if (version == null) {
                assertThat(next.say()).isInstanceOf(Conclusion.Nothing.class);
                return;
            }
            Members touch = next.say() instanceof Conclusion.Stands stands ? stands.touch() : null;
            said.merge(item, new Said(version, touch), (a, b) -> b.version >= a.version ? b : a);
        }

        private Map<String, Members> live() {
            Map<String, Members> live = new HashMap<>();
            said.forEach((item, one) -> {
                if (one.touch != null) {
                    live.put(item, one.touch);
                }
            });
            return live;
        }
    }
}
