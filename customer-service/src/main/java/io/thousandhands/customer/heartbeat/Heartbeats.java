package io.thousandhands.customer.heartbeat;

import io.quarkus.scheduler.Scheduled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/** Decides when a topic's partitions need their record. */
@ApplicationScoped
public class Heartbeats {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final List<Topic> OURS = List.of(Topic.CUSTOMERS, Topic.REPS);
    private static final Duration INTERVAL = Duration.ofDays(1);

    /** Returns a row to the one replica that is to send; another waits here until that one has, or has failed. */
    private static final String CLAIM = """
            INSERT INTO heartbeat AS last (topic, at) VALUES ($1, $2)
            ON CONFLICT (topic) DO UPDATE SET at = excluded.at WHERE last.at <= $3
            RETURNING topic
            """;

    private final Transactions transactions;
    private final HeartbeatSender sender;
    private final Clock clock;

    Heartbeats(Transactions transactions, HeartbeatSender sender, Clock clock) {
        this.transactions = transactions;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(every = "{thousandhands.heartbeat.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        OURS.forEach(this::beatIfDue);
    }

    /** @return whether it was this replica's to send */
    boolean beatIfDue(Topic topic) {
        Instant now = clock.instant();
        boolean sent = transactions.run(connection -> isOurs(connection, topic, now) && sender.send(topic, now));
        if (sent) {
            LOG.debugf("A topic was kept moving: topic=%s", topic.topicName());
        }
        return sent;
    }

    private static boolean isOurs(SqlConnection connection, Topic topic, Instant now) {
        Tuple parameters = Tuple.of(
                topic.topicName(),
                now.atOffset(ZoneOffset.UTC),
                now.minus(INTERVAL).atOffset(ZoneOffset.UTC));
        return Await.result(connection.preparedQuery(CLAIM).execute(parameters)).rowCount() > 0;
    }
}
