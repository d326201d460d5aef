package io.thousandhands.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.contracts.Topic;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page tells the truth: it cannot be changed without the code, nor the code without the page. */
class AsyncApiTest {
    private static final AsyncApi PAGE = AsyncApi.read();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAD_LETTERS = "{topic}.dead";

    @Test
    void the_page_names_exactly_the_topics_and_their_dead_letters() {
        Stream<String> topics = Arrays.stream(Topic.values()).map(Topic::topicName);

        assertThat(PAGE.channels())
                .containsOnlyKeys(Stream.concat(topics, Stream.of(DEAD_LETTERS)).toArray(String[]::new));
        assertThat(texts(channel(DEAD_LETTERS).at("/parameters/topic/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_is_kept_as_the_page_says(Topic topic) {
        JsonNode kafka = channel(topic.topicName()).at("/bindings/kafka");

        assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(settings(kafka)).isEqualTo(topic.configuration());
    }

    @Test
    void dead_letters_are_kept_as_the_page_says() {
        assertThat(settings(channel(DEAD_LETTERS).at("/bindings/kafka"))).isEqualTo(Topic.deadLettersConfiguration());
    }

    @Test
    void the_page_names_exactly_the_registered_types_and_the_dead_letter() {
        Stream<String> types = Arrays.stream(EventType.values()).map(EventType::typeName);

        assertThat(PAGE.messages())
                .containsOnlyKeys(Stream.concat(types, Stream.of("dead-letter")).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void a_type_lies_on_a_topic_of_the_page(EventType type) {
        Stream<JsonNode> carried = PAGE.channels().values().stream()
                .flatMap(channel -> AsyncApi.elements(channel.get("messages")))
                .map(PAGE::resolved);

        assertThat(carried).contains(message(type));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_s_example_is_the_golden_file(EventType type) throws IOException {
        Golden golden = Golden.of(type);
        JsonNode example = message(type).at("/examples/0");

        assertThat(stringsOf(example.get("headers"))).isEqualTo(golden.headers());
        if (type.isTombstone()) {
            assertThat(example.get("payload").isNull()).isTrue();
        } else {
            // As text: trees of YAML and JSON hold numbers in different types.
            assertThat(example.get("payload"))
                    .hasToString(JSON.readTree(golden.value()).toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_page_s_schema_has_the_members_of_the_event(EventType type) {
        JsonNode payload = message(type).get("payload");

        if (type.isTombstone()) {
            assertThat(payload.get("type").asText()).isEqualTo("null");
        } else {
            describes(payload, type.eventClass());
        }
    }

    @Test
    void the_page_refers_to_nothing_that_is_not_there() {
        assertThat(PAGE.referring().map(PAGE::resolved)).isNotEmpty().doesNotContainNull();
    }

    private static void describes(JsonNode schema, Class<?> type) {
        JsonNode object = PAGE.resolved(schema);
        assertThat(AsyncApi.names(object.get("properties")))
                .as("members of %s", type.getSimpleName())
                .containsExactlyElementsOf(names(type, component -> true).toList());
        assertThat(texts(object.get("required")))
                .as("required of %s", type.getSimpleName())
                .containsExactlyElementsOf(
                        names(type, component -> !isOptional(component)).toList());
        for (RecordComponent component : type.getRecordComponents()) {
            describesPart(PAGE.resolved(object.get("properties").get(component.getName())), component);
        }
    }

    private static void describesPart(JsonNode schema, RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            describes(schema, type);
        } else if (type.isEnum()) {
            assertThat(texts(schema.get("enum")))
                    .containsExactly(JSON.convertValue(type.getEnumConstants(), String[].class));
        } else if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> part
                && part.isRecord()) {
            describes(schema.get("items"), part);
        }
    }

    private static Stream<String> names(Class<?> type, java.util.function.Predicate<RecordComponent> which) {
        return Arrays.stream(type.getRecordComponents()).filter(which).map(RecordComponent::getName);
    }

    /** Null, or left out when empty. */
    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    /** Kafka's settings are strings, YAML's are what they look like. */
    private static Map<String, String> settings(JsonNode kafka) {
        Map<String, String> settings = new LinkedHashMap<>();
        kafka.get("topicConfiguration")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? texts(setting.getValue()).collect(Collectors.joining(","))
                                : setting.getValue().asText()));
        return settings;
    }

    private static Map<String, String> stringsOf(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(
                        member -> strings.put(member.getKey(), member.getValue().asText()));
        return strings;
    }

    private static JsonNode channel(String address) {
        return Objects.requireNonNull(PAGE.channels().get(address), address);
    }

    private static JsonNode message(EventType type) {
        return Objects.requireNonNull(PAGE.messages().get(type.typeName()), type.typeName());
    }

    private static Stream<String> texts(JsonNode array) {
        return AsyncApi.elements(array).map(JsonNode::asText);
    }
}
