package io.thousandhands.platform.consume;

import io.quarkus.arc.All;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds again what was put aside: alone, by the same reading and the same fold as where it lay. */
@ApplicationScoped
public class Redrive {
    private final Transactions transactions;
    private final List<TopicFold> folds;

    Redrive(Transactions transactions, @All List<TopicFold> folds) {
        this.transactions = transactions;
        this.folds = folds;
    }

    /**
     * On a worker thread. Moves no position.
     *
     * @param record as it was, with the topic, partition and offset where it lay
     * @param note what to write in the same transaction, if it folds
     * @return why it still cannot be folded; empty: it is
     * @throws RuntimeException if the database is away
     */
    public Optional<String> fold(Topic topic, ConsumerRecord<String, byte[]> record, Consumer<SqlConnection> note) {
        try {
            Received received = Received.of(topic, record);
            transactions.run(connection -> {
                fold(connection, received);
                note.accept(connection);
                return received;
            });
            return Optional.empty();
        } catch (UnreadableEventException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.POISON) {
                return Optional.of(Failure.describe(e));
            }
            throw e;
        }
    }

    private void fold(SqlConnection connection, Received received) {
        if (!(received.event() instanceof Heartbeat)) {
            folds.stream()
                    .filter(fold -> fold.topic() == received.topic())
                    .forEach(fold -> fold.fold(connection, List.of(received)));
        }
    }
}
