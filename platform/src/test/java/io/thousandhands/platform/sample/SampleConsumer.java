package io.thousandhands.platform.sample;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Projection;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the kind of each touch. */
@ApplicationScoped
public class SampleConsumer implements TopicFold {
    private static final String UPSERT = """
            INSERT INTO touch SELECT * FROM unnest($1::uuid[], $2::text[]) ORDER BY 1
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind
            """;

    private final BatchConsumer consumer;

    SampleConsumer(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Produces
    Projection projection() {
        return new Projection(List.of("touch"));
    }

    @Incoming("touches")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
    }

    @Override
    public Topic topic() {
        return Topic.TOUCHES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<UUID, String> kinds = new LinkedHashMap<>();
        for (Received received : events) {
            if (received.event() instanceof TouchEvent.Recorded recorded) {
                kinds.put(recorded.touchId(), recorded.touch().kind());
            }
        }
        Await.result(connection
                .preparedQuery(UPSERT)
                .execute(Tuple.of(
                        kinds.keySet().toArray(UUID[]::new), kinds.values().toArray(String[]::new))));
    }
}
