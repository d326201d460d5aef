package io.thousandhands.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.TouchEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerant of what was added, strict on what is needed; told in words that hold nothing of the value. */
class ReadingTest {
    private static final Golden CALL = Golden.of(EventType.TOUCH_RECORDED);
    private static final Golden ERASED = Golden.of(EventType.CUSTOMER_ERASED);

    @Test
    void a_member_that_was_added_since_is_passed_over() throws UnreadableEventException {
        Golden grown = withJson(CALL, "\"evidence\"", "\"mood\":{\"level\":[1,2]},\"evidence\"");

        assertThat(grown.read()).isEqualTo(CALL.read());
    }

    @Test
    void members_that_may_be_missing_may_be_missing() throws UnreadableEventException {
        Golden bare = withJson(CALL, ",\"repId\".*?(?=}})", "");

        assertThat(((TouchEvent.Recorded) bare.read()).touch().repId()).isNull();
        assertThat(((TouchEvent.Recorded) bare.read()).touch().durationSeconds())
                .isNull();
    }

    @Test
    void a_type_that_nobody_registered_is_refused_by_name() {
        refused(withHeader(CALL, Wire.TYPE, "io.thousandhands.touch.imagined.v1"))
                .withMessage("Unknown type io.thousandhands.touch.imagined.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_version"})
    void a_tombstone_without_its_type_or_version_is_refused(String header) {
        refused(withoutHeader(ERASED, header)).withMessage("No header " + header);
    }

    @Test
    void a_tombstone_s_version_is_the_header_s() throws UnreadableEventException {
        assertThat(withHeader(ERASED, Wire.VERSION, "9").read())
                .isEqualTo(new CustomerEvent.Erased(9, ((CustomerEvent) ERASED.read()).customerId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "9223372036854775808"})
    void a_tombstone_with_a_version_that_is_no_number_is_refused(String version) {
        refused(withHeader(ERASED, Wire.VERSION, version)).withMessageContaining("cannot be read");
    }

    @Test
    void a_tombstone_with_a_value_is_refused() {
        refused(new Golden(ERASED.key(), ERASED.headers(), "{}".getBytes(UTF_8)))
                .withMessageContaining("needs a key and no value");
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER_ERASED", "CADENCE_REMOVED", "NUDGE_REMOVED", "TOUCH_SETTLED"})
    void a_tombstone_under_a_key_of_another_shape_is_refused(EventType type) {
        Golden tombstone = Golden.of(type);

        refused(new Golden("1-1-1-1-1", tombstone.headers(), null)).withMessageContaining(type.typeName());
        refused(new Golden(tombstone.key() + "/other", tombstone.headers(), null))
                .withMessageContaining(type.typeName());
    }

    @Test
    void an_event_without_a_value_is_refused_unless_its_type_is_a_tombstone() {
        refused(new Golden(CALL.key(), CALL.headers(), null)).withMessageContaining("without a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "{", "{}{}", "\u0000", "{\"touch\":null}", "{\"touch\":[]}"})
    void an_event_whose_value_is_something_else_is_refused(String value) {
        refused(new Golden(CALL.key(), CALL.headers(), value.getBytes(UTF_8)))
                .withMessageContaining(EventType.TOUCH_RECORDED.typeName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "customerId", "source", "sourceId", "kind", "occurredAt", "evidence"})
    void an_event_without_a_member_that_it_needs_is_refused_by_name(String member) {
        refused(withJson(CALL, "\"" + member + "\":", "\"not-" + member + "\":"))
                .withMessageContaining(member);
    }

    @Test
    void a_primitive_that_is_null_is_refused_and_not_taken_for_zero() {
        Golden changed = Golden.of(EventType.KIND_CHANGED);

        refused(withJson(changed, "\"lingersDays\":7", "\"lingersDays\":null"))
                .withMessageContaining("io.thousandhands.kind.changed.v1");
        refused(withJson(changed, "\"lingersDays\":7,", "")).withMessageContaining("io.thousandhands.kind.changed.v1");
    }

    @ParameterizedTest
    @CsvSource({"emails, address", "contacts, name", "phones, number"})
    void a_part_in_a_list_needs_its_members_too(String list, String member) {
        Golden customer = Golden.of(EventType.CUSTOMER_CHANGED);

        refused(withJson(customer, "(\"" + list + "\":\\[\\{.*?)\"" + member + "\":", "$1\"other\":"))
                .withMessageEndingWith("without " + member);
    }

    @Test
    void a_part_that_may_be_missing_needs_its_members_once_it_is_there() {
        Golden rep = Golden.of(EventType.REP_CHANGED);

        refused(withJson(rep, "\"subject\":\"ada\"", "\"subject\":null")).withMessageEndingWith("without subject");
    }

    @Test
    void an_event_under_somebody_else_s_key_is_refused() {
        refused(new Golden("11111111-1111-4111-8111-111111111111", CALL.headers(), CALL.value()))
                .withMessageContaining("under another key");
    }

    @Test
    void a_refusal_tells_where_and_nothing_of_what() {
        Golden rep = withJson(Golden.of(EventType.REP_CHANGED), "\"version\":3", "\"version\":\"ada@example.com\"");

        refused(rep).satisfies(e -> assertThat(e.getMessage())
                .contains("io.thousandhands.rep.changed.v1")
                .contains("line: 1")
                .doesNotContain("ada@"));
    }

    @Test
    void what_is_kept_of_an_event_is_what_was_told() throws UnreadableEventException {
        Event rep = Golden.of(EventType.REP_CHANGED).read();

        assertThat(rep.key()).isEqualTo(((RepEvent) rep).repId().toString());
        assertThat(rep.version()).isEqualTo(3);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<UnreadableEventException> refused(Golden record) {
        return assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(record::read);
    }

    private static Golden withJson(Golden record, String pattern, String replacement) {
        String json = new String(Objects.requireNonNull(record.value()), UTF_8);
        String changed = json.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(json);
        return new Golden(record.key(), record.headers(), changed.getBytes(UTF_8));
    }

    private static Golden withHeader(Golden record, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(record.headers());
        headers.put(name, value);
        return new Golden(record.key(), headers, record.value());
    }

    private static Golden withoutHeader(Golden record, String name) {
        Map<String, String> headers = new LinkedHashMap<>(record.headers());
        headers.remove(name);
        return new Golden(record.key(), headers, record.value());
    }
}
