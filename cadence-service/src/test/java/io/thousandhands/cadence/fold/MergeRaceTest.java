package io.thousandhands.cadence.fold;

import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.touch;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.customer.Roots;
import io.thousandhands.cadence.fixtures.Database;
import io.thousandhands.cadence.fixtures.Defaults;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Customers are merged, into others who are merged themselves, in circles, split and erased, while replicas fold their
 * touches and these move from one to another. In the end each root has what the touches of all its members amount to, and
 * nobody else has anything.
 */
@ServiceTest
class MergeRaceTest {
    private static final int CUSTOMERS = 30;
    /** So many turn out to be one another, and no others. */
    private static final int FAMILY = 5;

    @Inject
    Replicas replicas;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTouchesOfAllMembersCountForTheRootWhateverCameFirst(long seed) throws Exception {
        Random random = new Random(seed);
        List<UUID> customers =
                Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();
        List<Event> story = story(customers, random);

        replicas.race(story, random);
        List<String> raced = rows(customers);
        Map<UUID, String> stands = standing(customers);
        forget(customers);
        replicas.fold(story, 40);

        assertThat(stands).isEqualTo(expected(customers, story));
        assertThat(raced).hasSize(CUSTOMERS).isEqualTo(rows(customers));
    }

    private List<Event> story(List<UUID> customers, Random random) {
        List<Event> story = new ArrayList<>();
        for (int no = 0; no < CUSTOMERS; no++) {
            List<UUID> family = customers.subList(no - no % FAMILY, no - no % FAMILY + FAMILY);
            UUID customer = customers.get(no);
            for (long version = 1; version <= 7; version += 2) {
                UUID into = random.nextBoolean() ? family.get(random.nextInt(FAMILY)) : null;
                story.add(aCustomer(customer, daysAgo(300 + version), null, other(into, customer), version));
            }
            if (random.nextInt(6) == 0) {
                story.add(new CustomerEvent.Erased(4 + 2 * random.nextInt(3), customer));
            }
            for (int touch = 0; touch < 8; touch++) {
                tellTouch(story, customer, family.get(random.nextInt(FAMILY)), customer + "/" + touch, random);
            }
        }
        return story;
    }

    /** Most are left as they were recorded; some are planned, some corrected, some moved. */
    private void tellTouch(List<Event> story, UUID customer, UUID other, String sourceId, Random random) {
        String kind = List.of("call", "newsletter", "attempt", "award").get(random.nextInt(4));
        Touch recorded = touch(customer, kind, daysAgo(random.nextInt(300) - 20), sourceId);
        story.add(new TouchEvent.Recorded(recorded));
        if (random.nextInt(4) == 0) {
            story.add(new TouchEvent.Corrected(
                    1 + random.nextInt(3), touch(customer, "email", daysAgo(random.nextInt(300)), sourceId), null));
        }
        if (random.nextInt(4) == 0 && !other.equals(customer)) {
            story.add(new TouchEvent.Retracted(2, recorded.id(), customer, null, null));
            story.add(new TouchEvent.Corrected(2, touch(other, kind, recorded.occurredAt(), sourceId), null));
        }
    }

    /** The same from all that was said, by rules alone: a standing's reading and members by customer. */
    private Map<UUID, String> expected(List<UUID> customers, List<Event> story) {
        Map<UUID, CustomerEvent> newest = new HashMap<>();
        story.stream()
                .filter(CustomerEvent.class::isInstance)
                .map(CustomerEvent.class::cast)
                .forEach(event -> newest.merge(event.customerId(), event, (a, b) -> a.version() > b.version() ? a : b));
        Roots roots = new Roots(newest.values().stream()
                .filter(event -> mergedInto(event) != null)
                .collect(toMap(CustomerEvent::customerId, MergeRaceTest::mergedInto)));
        Map<UUID, Reading> readings = new HashMap<>();
        for (Entry entry :
                Entries.highest(story.stream().map(Replicas::received).toList(), Defaults.KINDS)) {
            UUID root = roots.of(entry.customerId());
            if (root != null && entry.occurrence() != null) {
                Reading reading = readings.getOrDefault(root, Reading.NOTHING);
                readings.put(root, reading.with(entry.occurrence(), clock.instant()));
            }
        }
        return customers.stream().collect(toMap(id -> id, id -> {
            boolean stands = newest.get(id) instanceof CustomerEvent.Changed && mergedInto(newest.get(id)) == null;
            List<UUID> members = customers.stream()
                    .filter(other -> !other.equals(id) && id.equals(roots.of(other)))
                    .toList();
            return asText(stands, members, readings.getOrDefault(id, Reading.NOTHING));
        }));
    }

    private Map<UUID, String> standing(List<UUID> customers) {
        return database
                .rows(
                        "SELECT customer_id, slips_at, members, last_at, planned_at FROM standing"
                                + " WHERE customer_id = ANY($1)",
                        (Object) customers.toArray(UUID[]::new))
                .stream()
                .collect(toMap(row -> row.getUUID("customer_id"), row -> {
                    UUID[] members = row.getArrayOfUUIDs("members");
                    return asText(
                            row.getValue("slips_at") != null,
                            members == null ? List.of() : List.of(members),
                            Database.reading(row));
                }));
    }

    private static String asText(boolean stands, List<UUID> members, Reading reading) {
        return stands + " " + members.stream().map(UUID::toString).sorted().toList() + " " + reading;
    }

    private List<String> rows(List<UUID> customers) {
        return database
                .rows(
                        "SELECT (customer_id, version, merged_into, members, since, last_at, planned_at, policy_id,"
                                + " appears_at, fades_at, slips_at)::text FROM standing"
                                + " WHERE customer_id = ANY($1) ORDER BY customer_id",
                        (Object) customers.toArray(UUID[]::new))
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private void forget(List<UUID> customers) {
        database.run("DELETE FROM ledger WHERE customer_id = ANY($1)", (Object) customers.toArray(UUID[]::new));
        database.run("DELETE FROM standing WHERE customer_id = ANY($1)", (Object) customers.toArray(UUID[]::new));
    }

    private static @Nullable UUID mergedInto(CustomerEvent event) {
        return event instanceof CustomerEvent.Changed changed
                ? changed.customer().mergedInto()
                : null;
    }

    private static @Nullable UUID other(@Nullable UUID into, UUID customer) {
        return customer.equals(into) ? null : into;
    }

    private Instant daysAgo(long days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
