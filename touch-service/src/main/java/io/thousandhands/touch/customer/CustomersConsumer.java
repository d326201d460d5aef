package io.thousandhands.touch.customer;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.touch.fold.MatchingLock;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.unmatched.Matcher;
import io.thousandhands.touch.unmatched.Waiting;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code customers}, and finds the touches that waited for them. */
@ApplicationScoped
class CustomersConsumer implements TopicFold {
    private final BatchConsumer consumer;
    private final Directory directory;
    private final Waiting waiting;
    private final Matcher matcher;
    private final References references;

    CustomersConsumer(
            BatchConsumer consumer, Directory directory, Waiting waiting, Matcher matcher, PhoneNumbers phones) {
        this.consumer = consumer;
        this.directory = directory;
        this.waiting = waiting;
        this.matcher = matcher;
        this.references = new References(phones);
    }

    @Incoming("customers")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
        matcher.wake();
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMERS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<CustomerEvent> newest = Newest.of(events, CustomerEvent.class);
        if (newest.isEmpty()) {
            return;
        }
        MatchingLock.shared(connection);
        directory.foldCustomers(connection, events);
        List<CustomerEvent> changed = CustomerRows.upsert(connection, newest);
        waiting.lookAgain(connection, ReferenceRows.replace(connection, changed, references));
    }
}
