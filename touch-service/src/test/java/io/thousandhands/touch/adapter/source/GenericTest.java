package io.thousandhands.touch.adapter.source;

import static io.thousandhands.touch.adapter.source.Deliveries.form;
import static io.thousandhands.touch.adapter.source.Deliveries.json;
import static io.thousandhands.touch.adapter.source.Deliveries.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.touch.touch.PostedTouch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-05-01T00:00:00Z");
    private static final Mapping CALLS = mapping("""
        {"each": "/calls", "touch": {"sourceId": "/id", "kind": {"at": "/what", "values": {"in": "call", "junk": "ignore"}},
         "customer": {"externalId": {"system": "crm", "id": "/who"}}, "rep": {"email": "#/agent"},
         "occurredAt": "/at", "direction": "/way", "durationSeconds": "/took", "outcome": "/result~1text"}}
        """);

    @Test
    void every_member_of_a_touch_can_be_mapped() {
        PostedTouch touch = touch("""
            {"agent": "ann@example.com", "calls": [{"id": 7, "what": "in", "who": "4711", "at": 1767258000123,
             "way": "Inbound", "took": 12.6, "result/text": "sold"}]}
            """);
        assertThat(touch.sourceId()).isEqualTo("7");
        assertThat(touch.customer())
                .isEqualTo(new PostedTouch.CustomerRef(null, null, null, new PostedTouch.ExternalId("crm", "4711")));
        assertThat(touch.rep()).isEqualTo(new PostedTouch.RepRef(null, "ann@example.com", null, null));
        assertThat(touch.occurredAt()).isEqualTo("2026-01-01T09:00:00.123Z");
        assertThat(touch.direction()).isEqualTo("inbound");
        assertThat(touch.durationSeconds()).isEqualTo(13);
        assertThat(touch.outcome()).isEqualTo("sold");
    }

    @Test
    void a_form_is_mapped_by_the_names_of_its_fields() {
        Mapping mapping = mapping("""
            {"touch": {"sourceId": "/CallID", "kind": "call", "customer": {"phone": "/number"}}}
            """);
        Reading reading = Kind.GENERIC
                .source()
                .read(form("CallID", "1", "number", "030 1234"), mapping, RECEIVED_AT)
                .get(0);
        assertThat(((Reading.Told) reading).fact().members().get("customer.phone"))
                .isEqualTo("030 1234");
    }

    @Test
    void entries_beside_a_bad_one_are_read() {
        List<Reading> readings = read("""
            {"calls": [{"id": "1", "what": "in", "at": 1767258000}, {"id": "2", "what": "out", "at": 1767258000},
                       {"id": "3", "what": "junk"}, {"id": "4", "what": "in", "at": "yesterday"}, 5]}
            """);
        assertThat(readings)
                .extracting(reading -> reading.getClass().getSimpleName())
                .containsExactly("Told", "Unreadable", "Ignored", "Unreadable", "Unreadable");
        assertThat(readings).filteredOn(Reading.Unreadable.class::isInstance).allSatisfy(reading -> assertThat(
                        ((Reading.Unreadable) reading).detail())
                .doesNotContain("yesterday"));
    }

    @Test
    void without_an_id_equal_content_is_the_same_item() {
        Mapping mapping = mapping("{\"touch\": {\"kind\": \"call\", \"customer\": {\"phone\": \"/n\"}}}");
        List<Reading> readings = Kind.GENERIC
                .source()
                .read(json("[{\"n\": 1, \"m\": 2}, {\"m\": 2, \"n\": 1}, {\"n\": 2}]"), mapping, RECEIVED_AT);
        assertThat(readings.stream()
                        .map(reading -> ((Reading.Told) reading).fact().item())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void an_address_as_an_id_does_not_go_on_the_log() {
        assertThat(touch("{\"calls\": [{\"id\": \"<1@example.org>\", \"what\": \"in\", \"at\": 1767258000}]}")
                        .sourceId())
                .startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"colour\": 1}",
                "{\"touch\": {\"colour\": \"/c\"}}",
                "{\"touch\": {\"customer\": \"/c\"}}",
                "{\"touch\": {\"customer\": {\"name\": \"/c\"}}}",
                "{\"touch\": {\"kind\": {\"at\": \"no pointer\"}}}",
                "{\"touch\": {\"kind\": {\"values\": {}}}}",
                "{\"each\": \"calls\"}",
            })
    void a_mapping_that_means_nothing_is_refused(String mapping) {
        assertThatThrownBy(() -> mapping(mapping)).isInstanceOf(RefusedMappingException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"touch\": {\"customer\": {\"phone\": \"/n\"}}} | /touch/kind",
                "{\"touch\": {\"kind\": \"call\"}}               | /touch/customer"
            })
    void a_mapping_must_say_what_and_whose(String mapping, String pointer) {
        assertThatThrownBy(() -> MappingRules.require(Kind.GENERIC, mapping(mapping)))
                .isInstanceOfSatisfying(RefusedMappingException.class, refused -> assertThat(refused.pointer())
                        .isEqualTo(pointer));
    }

    private static List<Reading> read(String text) {
        return Kind.GENERIC.source().read(json(text), CALLS, RECEIVED_AT);
    }

    private static PostedTouch touch(String text) {
        Fact fact = ((Reading.Told) read(text).get(0)).fact();
        Conclusion.Stands stands = (Conclusion.Stands) Kind.GENERIC.source().conclude(Facts.NONE.with(List.of(fact)));
        return Posting.of(fact.item(), stands.touch(), Members.NONE);
    }
}
