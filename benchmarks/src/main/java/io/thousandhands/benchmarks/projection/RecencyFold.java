package io.thousandhands.benchmarks.projection;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.NullUnmarked;

/** The peer's fold: one get and one put of its store a touch, cached as the DSL would. */
@NullUnmarked
final class RecencyFold extends ContextualProcessor<String, byte[], Void, Void> {
    static final String STORE = "recency";

    private KeyValueStore<String, byte[]> recencies;

    static Topology topology(String topic) {
        return new Topology()
                .addSource(
                        "touches",
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        topic)
                .addProcessor("fold", RecencyFold::new, "touches")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                                .withCachingEnabled(),
                        "fold");
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        recencies = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Touch touch = decoded(record).touch();
        Recency before = Recency.of(recencies.get(record.key()));
        recencies.put(
                record.key(), before.with(touch.kind(), touch.occurredAt()).toBytes());
    }

    private static TouchEvent.Recorded decoded(Record<String, byte[]> record) {
        try {
            return (TouchEvent.Recorded) Wire.decode(record.key(), record.headers(), record.value());
        } catch (UnreadableEventException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
