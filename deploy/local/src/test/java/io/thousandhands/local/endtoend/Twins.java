package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.local.RunningStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Customers of whom the topics say the same as of others, in another order and some of it twice: every record is copied
 * with all ids in it changed, each always to the same other one.
 */
final class Twins {
    private static final List<String> TOPICS = List.of("customers", "touches");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, Object> settings;
    private final Map<TopicPartition, Long> beginnings;

    /** Will copy what is told from now on. */
    Twins(RunningStack stack) {
        settings = Map.of(
                "bootstrap.servers", stack.description().path("kafka").asText(), "isolation.level", "read_committed");
        try (var consumer = consumer()) {
            beginnings = consumer.endOffsets(partitions(consumer));
        }
    }

    static String of(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
    }

    /** @return when the last record is on the log */
    void tell(Set<String> customers, Random random) {
        var told = new ArrayList<>(told(customers));
        told.addAll(told.subList(0, random.nextInt(told.size())));
        Collections.shuffle(told, random);
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            told.forEach(each -> producer.send(twin(each)));
        }
    }

    private Map<String, Object> settings() {
        var all = new HashMap<>(settings);
        all.remove("isolation.level");
        return all;
    }

    private List<ConsumerRecord<String, byte[]>> told(Set<String> customers) {
        var told = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer()) {
            consumer.assign(beginnings.keySet());
            beginnings.forEach(consumer::seek);
            var ends = consumer.endOffsets(beginnings.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(told::add);
            }
        }
        told.removeIf(each -> !customers.contains(each.key()));
        return told;
    }

    private static ProducerRecord<String, byte[]> twin(ConsumerRecord<String, byte[]> each) {
        var twin = new ProducerRecord<>(each.topic(), of(each.key()), each.value() == null ? null : twin(each.value()));
        each.headers().forEach(header -> twin.headers().add(header.key(), twin(header.value())));
        return twin;
    }

    private static byte[] twin(byte[] value) {
        var text = new String(value, UTF_8);
        return ID.matcher(text).replaceAll(id -> of(id.group())).getBytes(UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
