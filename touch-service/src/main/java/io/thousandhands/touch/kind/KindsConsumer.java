package io.thousandhands.touch.kind;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code kinds} into table {@code kind}. */
@ApplicationScoped
class KindsConsumer implements TopicFold {
    private static final String UPSERT = """
            INSERT INTO kind AS known (name, version, removed)
            SELECT * FROM unnest($1::text[], $2::bigint[], $3::boolean[]) AS told(name) ORDER BY told.name
            ON CONFLICT (name) DO UPDATE SET (version, removed) = (excluded.version, excluded.removed)
            WHERE known.version < excluded.version
            """;

    private final BatchConsumer consumer;

    KindsConsumer(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("kinds")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
    }

    @Override
    public Topic topic() {
        return Topic.KINDS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<KindEvent> newest = Newest.of(events, KindEvent.class);
        if (newest.isEmpty()) {
            return;
        }
        Await.result(connection
                .preparedQuery(UPSERT)
                .execute(Tuple.of(
                        newest.stream().map(KindEvent::name).toArray(String[]::new),
                        newest.stream().map(KindEvent::version).toArray(Long[]::new),
                        newest.stream().map(KindEvent.Removed.class::isInstance).toArray(Boolean[]::new))));
    }
}
