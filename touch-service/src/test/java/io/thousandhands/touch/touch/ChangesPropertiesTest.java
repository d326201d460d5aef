package io.thousandhands.touch.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.touch.touch.TimelineEntry.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Histories of one touch: what senders say in any order, each time by a look at the timeline that may be old, against what
 * counts in the end: the newest of it.
 */
class ChangesPropertiesTest {
    private static final UUID TOUCH = new UUID(1, 1);
    private static final List<UUID> CUSTOMERS = List.of(new UUID(2, 1), new UUID(2, 2), new UUID(2, 3));

    /** @param customer null: it did not happen; version 0: posted, else stated as of then */
    record Said(long version, @Nullable UUID customer) {}

    @Property(tries = 3000)
    void whatever_crosses_whatever_the_newest_counts_and_stands_once(
            @ForAll @Size(min = 1, max = 7) @UniqueElements(by = ByVersion.class) List<@From("said") Said> history,
            @ForAll Random random) {
        Log log = new Log(random);
        history.forEach(log::take);
        log.settle();

        List<TouchEvent> shuffled = log.shuffledAndDoubled();

        assertThat(standing(shuffled)).isEqualTo(newest(history));
    }

    @Property
    void what_was_posted_for_two_customers_stands_under_one(@ForAll Random random) {
        Log log = new Log(random);
        log.take(new Said(0, CUSTOMERS.get(2)));
        log.take(new Said(0, CUSTOMERS.get(1)));
        log.settle();

        assertThat(standing(log.events)).hasSize(1);
    }

    @Provide
    Arbitrary<Said> said() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.of(CUSTOMERS).injectNull(0.3))
                .as((version, customer) -> new Said(version == 0 && customer == null ? 21 : version, customer));
    }

    static final class ByVersion implements java.util.function.Function<Object, Object> {
        @Override
        public Object apply(Object said) {
            return ((Said) said).version();
        }
    }

    /** The oracle. */
    private static Map<UUID, Long> newest(List<Said> history) {
        Said newest =
                history.stream().max(Comparator.comparingLong(Said::version)).orElseThrow();
        return newest.customer() == null ? Map.of() : Map.of(newest.customer(), newest.version());
    }

    private static Map<UUID, Long> standing(List<TouchEvent> events) {
        Map<UUID, Long> standing = new HashMap<>();
        places(events).stream()
                .filter(Whereabouts::stands)
                .forEach(place -> standing.put(place.customerId(), place.version()));
        return standing;
    }

    private static List<Whereabouts> places(List<TouchEvent> events) {
        Map<Key, TimelineEntry> rows = new HashMap<>();
        events.forEach(event -> {
            TimelineEntry entry = TimelineEntry.of(event, event.hashCode());
            rows.merge(entry.key(), entry, TimelineEntry::merge);
        });
        return rows.values().stream().map(ChangesPropertiesTest::place).toList();
    }

    private static Whereabouts place(TimelineEntry row) {
        return new Whereabouts(
                row.key().customerId(),
                row.content() == null ? -1 : row.content().version(),
                row.retraction() == null ? null : row.retraction().version());
    }

    private static Touch touch(Said said) {
        return new Touch(
                TOUCH,
                Optional.ofNullable(said.customer()).orElseThrow(),
                "erp",
                "1",
                "call",
                Instant.ofEpochSecond(said.version()),
                Evidence.SEEN,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The log, and who writes it after a look at some of it. */
    private static final class Log {
        final List<TouchEvent> events = new ArrayList<>();
        final List<Said> waiting = new ArrayList<>();
        final Random random;

        Log(Random random) {
            this.random = random;
        }

        void take(Said said) {
            List<Whereabouts> seen = places(some());
            if (said.customer() == null) {
                retract(said, seen);
            } else if (said.version() > 0) {
                events.addAll(Changes.stands(touch(said), said.version(), "erp", seen));
            } else if (seen.isEmpty()) {
                events.addAll(Changes.recorded(touch(said), seen));
            }
        }

        private void retract(Said said, List<Whereabouts> seen) {
            if (seen.stream().noneMatch(place -> place.version() >= 0)) {
                waiting.add(said);
            }
            events.addAll(Changes.retracted(TOUCH, said.version(), null, "erp", seen));
        }

        /** What the service does in the background, which looks at all there is, until nothing is owed. */
        void settle() {
            // First by what is read so far, of each customer's part of the log: that must do no harm.
            for (int round = 0; round < 3; round++) {
                events.addAll(Changes.single(TOUCH, "us", places(readSoFar())));
            }
            waiting.forEach(
                    said -> events.addAll(Changes.retracted(TOUCH, said.version(), null, "erp", places(events))));
            List<TouchEvent> owed = Changes.single(TOUCH, "us", places(events));
            assertThat(Changes.single(TOUCH, "us", places(with(owed)))).isEmpty();
            events.addAll(owed);
        }

        private List<TouchEvent> with(List<TouchEvent> more) {
            List<TouchEvent> all = new ArrayList<>(events);
            all.addAll(more);
            return all;
        }

        /** The log is read in order under each customer, under one further than under the other. */
        private List<TouchEvent> readSoFar() {
            List<TouchEvent> read = new ArrayList<>();
            for (UUID customer : CUSTOMERS) {
                List<TouchEvent> part = events.stream()
                        .filter(event -> event.customerId().equals(customer))
                        .toList();
                read.addAll(part.subList(0, random.nextInt(part.size() + 1)));
            }
            return read;
        }

        /** As if some were still on their way. */
        private List<TouchEvent> some() {
            return events.stream().filter(event -> random.nextBoolean()).toList();
        }

        List<TouchEvent> shuffledAndDoubled() {
            List<TouchEvent> all = new ArrayList<>(events);
            if (!events.isEmpty()) {
                all.addAll(events.subList(0, random.nextInt(events.size())));
            }
            Collections.shuffle(all, random);
            return all;
        }
    }
}
