package io.thousandhands.platform.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts aside what cannot be read, durably, before its neighbours are committed. May repeat itself after a crash. */
@Startup
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final TopicNames names;
    private final String service;
    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(
            TopicNames names,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.names = names;
        this.service = service;
        this.kafka = kafka;
        this.metrics = metrics;
        // There before the first, or nobody could see that it is one more.
        Arrays.stream(Topic.values()).forEach(this::count);
    }

    private Counter count(Topic topic) {
        return metrics.counter("thousandhands.dead.letters", "topic", topic.topicName());
    }

    /**
     * @return where they lie now, in their order
     * @throws KafkaException if the broker did not take all of them; then the batch is tried again
     */
    List<RecordMetadata> quarantine(Topic topic, List<DeadLetter> letters) {
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        for (DeadLetter letter : letters) {
            LOG.errorf(
                    "A record was put aside: cause=%s topic=%s partition=%d offset=%d",
                    letter.cause(),
                    letter.record().topic(),
                    letter.record().partition(),
                    letter.record().offset());
            sends.add(producer().send(letter.to(names.deadLettersOf(topic), service)));
        }
        List<RecordMetadata> put = sends.stream().map(DeadLetters::await).toList();
        count(topic).increment(letters.size());
        return put;
    }

    private static RecordMetadata await(Future<RecordMetadata> send) {
        try {
            return send.get();
        } catch (ExecutionException e) {
            throw new KafkaException("A dead letter was not taken", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Made when first needed: most services never need it. */
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put("acks", "all");
            settings.put("enable.idempotence", true);
            settings.put("max.request.size", 32 * 1024 * 1024);
            settings.put("delivery.timeout.ms", (int) Duration.ofSeconds(20).toMillis());
            settings.put("request.timeout.ms", (int) Duration.ofSeconds(10).toMillis());
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
