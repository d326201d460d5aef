package io.thousandhands.notification.replicas;

import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.departed;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.orphan;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Receiver;
import io.thousandhands.notification.support.Service;
import io.thousandhands.notification.support.Stream;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.PostgresAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicasIT {
    private static final String REBUILD = "/api/projections/notification-service/rebuild";
    private static final String NUDGES =
            "SELECT id, revision, state, rep_id, urgency, raised_at FROM nudge ORDER BY id";

    private final String database = "replicas_" + UUID.randomUUID().toString().substring(0, 8);
    private final String prefix = database + "-";
    private final UUID mara = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final List<Replica> replicas = new ArrayList<>();

    private Log log;

    @BeforeEach
    void aDatabaseAndTopics() {
        Backends.get().postgres().createDatabase(database);
        log = new Log(topic -> prefix + topic.topicName());
    }

    @AfterEach
    void end() {
        replicas.forEach(Replica::close);
        log.close();
    }

    @Test
    void aReaderOnEitherReplicaAndAReceiverElsewhereLearnOfEveryChangeAlsoWhenOneIsKilled() {
        Replica first = start();
        Replica second = start();
        log.tell(rep(mara, 1, null), rep(anna, 1, mara));
        on(first).awaitLogin(tokenOf(anna));
        Receiver receiver = subscribedOn(first);
        try (Stream onFirst = on(first).stream(tokenOf(anna));
                Stream onSecond = on(second).stream(tokenOf(mara))) {
            List<UUID> before = tellFading(30);
            before.forEach(id -> {
                onFirst.await(event -> event.tells(nudgeOf(id, 1), "open"));
                onSecond.await(event -> event.tells(nudgeOf(id, 1), "open"));
            });

            on(first)
                    .post(
                            tokenOf(anna),
                            "/api/nudges/" + nudgeOf(before.get(0), 1) + "/dismiss",
                            Map.of("because", "other"))
                    .then()
                    .statusCode(200);
            onSecond.await(event -> event.tells(nudgeOf(before.get(0), 1), "dismissed"));

            List<UUID> during = tellFading(500);
            first.kill();
            List<UUID> after = tellFading(30);
            during.forEach(id -> onSecond.await(event -> event.tells(nudgeOf(id, 1), "open")));
            after.forEach(id -> onSecond.await(event -> event.tells(nudgeOf(id, 1), "open")));
            assertThat(onSecond.events().stream().filter(event -> "nudge".equals(event.name())))
                    .hasSize(30 + 1 + 500 + 30);
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(nudgesToldTo(receiver))
                .hasSize(30 + 500 + 30));
        assertThat(receiver.received().stream().map(Receiver.Received::id).distinct())
                .hasSameSizeAs(nudgesToldTo(receiver));
    }

    @Test
    void whatIsReadAgainWhileTwoRunRaisesAndTellsNothingASecondTime() throws SQLException {
        Replica first = start();
        log.tell(rep(mara, 1, null), rep(anna, 1, mara));
        List<UUID> customers = tellFading(50);
        on(first).awaitState(tokenOf(anna), nudgeOf(customers.get(49), 1), "open");
        // A past that reading again passes through: another owner, another urgency, another rep.
        log.tell(slipped(customers.get(0), 2, 1), orphan(customers.get(1), 2, anna), departed(anna, 2, mara));
        String nudgeThatMoved = nudgeOf(customers.get(1), 1).toString();
        on(first).await(tokenOf(mara), nudgeOf(customers.get(0), 1), Map.of("urgency", "urgent"));
        on(first)
                .await(
                        tokenOf(mara),
                        UUID.fromString(nudgeThatMoved),
                        Map.of("rep", Map.of("id", mara.toString(), "name", "Rep " + mara)));
        Replica second = start();
        awaitAllTold();
        Set<String> before = nudges();
        Set<String> toldBefore = told();

        on(first)
                .post(Backends.get().issuer().tokenFor().admin(), REBUILD, Map.of())
                .then()
                .statusCode(202);
        List<UUID> marker = tellFading(1);
        on(second).awaitState(tokenOf(mara), nudgeOf(marker.get(0), 1), "open");

        assertThat(nudges()).containsAll(before).hasSize(before.size() + 1);
        awaitAllTold();
        assertThat(told()).containsAll(toldBefore).hasSize(toldBefore.size() + 1);
    }

    private Receiver subscribedOn(Replica replica) {
        Receiver receiver = new Receiver();
        on(replica)
                .post(
                        tokenOf(anna),
                        "/api/webhooks",
                        Map.of("url", receiver.url(), "eventTypes", List.of("nudge.raised")))
                .then()
                .statusCode(201);
        return receiver;
    }

    private static Set<String> nudgesToldTo(Receiver receiver) {
        return receiver.received().stream()
                .map(received -> JsonPath.from(received.body()).getString("data.nudge.id"))
                .collect(Collectors.toSet());
    }

    private Replica start() {
        Replica replica = Replica.start(database, prefix);
        replicas.add(replica);
        return replica;
    }

    private static Service on(Replica replica) {
        return new Service(replica.port());
    }

    private List<UUID> tellFading(int customers) {
        List<UUID> ids = new ArrayList<>();
        List<Event> news = new ArrayList<>();
        for (int n = 0; n < customers; n++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            news.add(customer(id, 1, anna));
            news.add(fading(id, 1, 1));
        }
        log.tell(news);
        return ids;
    }

    private Set<String> nudges() throws SQLException {
        Set<String> nudges = new TreeSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NUDGES)) {
            while (rows.next()) {
                nudges.add(rows.getString(1) + " " + rows.getLong(2) + " " + rows.getString(3) + " " + rows.getString(4)
                        + " " + rows.getInt(5) + " " + rows.getString(6));
            }
        }
        return nudges;
    }

    /** What is committed may still wait in the outbox. */
    private void awaitAllTold() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::isAllTold);
    }

    private boolean isAllTold() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM outbox")) {
            return rows.next() && rows.getLong(1) == 0;
        }
    }

    /** What followers of the topic know: each revision of each nudge. */
    private Set<String> told() {
        return log.recordsOf(Topic.NUDGES).stream()
                .map(record -> record.key() + " "
                        + new String(record.headers().lastHeader("ce_version").value(), StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Connection connect() throws SQLException {
        PostgresAddress postgres = Backends.get().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
