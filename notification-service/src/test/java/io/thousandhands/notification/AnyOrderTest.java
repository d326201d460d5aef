package io.thousandhands.notification;

import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.departed;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.merged;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.orphan;
import static io.thousandhands.notification.support.News.removed;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.notification.support.Log;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 3 through real topics: the news of many customers and reps, shuffled and told twice, gives the nudges it must. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class AnyOrderTest {
    private static final int CUSTOMERS = 100;

    @Inject
    TopicNames topics;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderAndAnyRepetitionGiveTheNudgesOfThePresent(long seed) {
        Random random = new Random(seed);
        Staff staff = new Staff(random);
        List<Event> news = new ArrayList<>(staff.news);
        Map<UUID, String> expected = new HashMap<>();
        List<UUID> customers = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(CUSTOMERS)
                .toList();
        customers.forEach(id -> expected.putAll(tellOf(id, staff, random, news)));
        news.addAll(news.subList(0, news.size() / 2));
        Collections.shuffle(news, random);

        try (Log log = new Log(topics::of)) {
            log.tell(news);
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(liveOf(customers))
                .isEqualTo(expected));
    }

    /** Adds what is told of a customer. @return its live nudge, if any, as {@link #liveOf} says it */
    private static Map<UUID, String> tellOf(UUID id, Staff staff, Random random, List<Event> news) {
        UUID first = staff.any(random);
        UUID second = staff.any(random);
        boolean orphaned = random.nextBoolean();
        news.add(customer(id, 1, first));
        news.add(orphaned ? orphan(id, 2, first) : customer(id, 2, second));
        UUID acts = orphaned ? staff.managerOf(first) : staff.inPlaceOf(second);
        news.add(fading(id, 1, 1));
        news.add(backInSight(id, 2, 1));
        news.add(fading(id, 3, 2));
        int end = random.nextInt(5);
        if (end == 0) {
            return Map.of(nudgeOf(id, 2), acts + " soon");
        }
        if (end > 2) {
            UUID root = new UUID(random.nextLong(), random.nextLong());
            news.add(merged(id, 3, second, root));
            return end == 3 ? Map.of() : split(id, staff, second, news);
        }
        news.add(end == 1 ? slipped(id, 4, 2) : backInSight(id, 4, 2));
        return end == 1 ? Map.of(nudgeOf(id, 2), acts + " urgent") : Map.of();
    }

    /** As cadence tells it: what was told before the merge is taken back, then a silence of their own begins. */
    private static Map<UUID, String> split(UUID id, Staff staff, UUID owner, List<Event> news) {
        news.add(removed(id, 4));
        news.add(customer(id, 4, owner));
        news.add(slipped(id, 5, 3));
        return Map.of(nudgeOf(id, 3), staff.inPlaceOf(owner) + " urgent");
    }

    private Map<UUID, String> liveOf(List<UUID> customers) {
        Map<UUID, String> live = new HashMap<>();
        for (Row row : pool.preparedQuery(
                        "SELECT id, rep_id, urgency FROM nudge WHERE state = 'open' AND customer_id = ANY($1)")
                .execute(Tuple.of((Object) customers.toArray(UUID[]::new)))
                .await()
                .atMost(Duration.ofSeconds(10))) {
            String urgency = row.getInteger("urgency") == 0 ? "urgent" : "soon";
            live.put(row.getUUID("id"), row.getUUID("rep_id") + " " + urgency);
        }
        return live;
    }

    /** Nine reps under three managers under a boss; some reps and one manager have left. */
    private static final class Staff {
        private final List<UUID> reps = new ArrayList<>();
        private final Map<UUID, UUID> managers = new HashMap<>();
        private final List<UUID> gone = new ArrayList<>();
        private final List<Event> news = new ArrayList<>();

        Staff(Random random) {
            UUID boss = join(random, null);
            for (int n = 0; n < 3; n++) {
                UUID manager = join(random, boss);
                for (int m = 0; m < 3; m++) {
                    UUID rep = join(random, manager);
                    reps.add(rep);
                    if (m == 0) {
                        leave(rep, manager);
                    }
                }
                if (n == 0) {
                    leave(manager, boss);
                }
            }
        }

        private UUID join(Random random, @Nullable UUID manager) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            news.add(rep(id, 1, manager));
            if (manager != null) {
                managers.put(id, manager);
            }
            return id;
        }

        private void leave(UUID rep, UUID manager) {
            news.add(departed(rep, 2, manager));
            gone.add(rep);
        }

        UUID any(Random random) {
            return reps.get(random.nextInt(reps.size()));
        }

        UUID inPlaceOf(UUID rep) {
            return gone.contains(rep) ? managerOf(rep) : rep;
        }

        UUID managerOf(UUID rep) {
            UUID manager = managers.get(rep);
            if (manager == null) {
                throw new IllegalStateException("The boss stays");
            }
            return inPlaceOf(manager);
        }
    }
}
