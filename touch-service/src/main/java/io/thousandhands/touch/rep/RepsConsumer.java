package io.thousandhands.touch.rep;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code reps}. */
@ApplicationScoped
class RepsConsumer implements TopicFold {
    private final BatchConsumer consumer;
    private final Directory directory;
    private final PhoneNumbers phones;

    RepsConsumer(BatchConsumer consumer, Directory directory, PhoneNumbers phones) {
        this.consumer = consumer;
        this.directory = directory;
        this.phones = phones;
    }

    @Incoming("reps")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
    }

    @Override
    public Topic topic() {
        return Topic.REPS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<RepEvent> newest = Newest.of(events, RepEvent.class);
        if (!newest.isEmpty()) {
            directory.foldReps(connection, events);
            RepRows.fold(connection, newest, phones);
        }
    }
}
