package io.thousandhands.touch.cloudevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.touch.APostedTouch;
import io.thousandhands.touch.touch.PostedTouch;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {
    private static final String UUID = "11111111-1111-4111-8111-111111111111";

    @Test
    void what_the_data_leaves_open_the_attributes_say() {
        PostedTouch data = APostedTouch.aPostedTouch().of(null).at(null).posted();
        PostedTouch touch =
                event("CA-1", "urn:uuid:" + UUID, "2026-03-01T09:30:00Z").touch(data);
        assertThat(touch.sourceId()).isEqualTo("CA-1");
        assertThat(touch.customer()).isEqualTo(new CustomerRef(UUID, null, null, null));
        assertThat(touch.occurredAt()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(touch.kind()).isEqualTo("call");
    }

    @Test
    void what_the_data_says_goes_before_the_attributes() {
        PostedTouch data = APostedTouch.aPostedTouch().withSourceId("own").posted();
        PostedTouch touch =
                event("CA-1", "no customer at all", "2026-01-01T00:00:00Z").touch(data);
        assertThat(touch).isEqualTo(data);
    }

    @ParameterizedTest
    @MethodSource
    void a_subject_names_the_customer(String subject, CustomerRef customer) {
        assertThat(Subject.customer(subject)).isEqualTo(customer);
    }

    static Stream<Arguments> a_subject_names_the_customer() {
        return Stream.of(
                Arguments.of("mailto:bob@example.org", new CustomerRef(null, "bob@example.org", null, null)),
                Arguments.of(
                        "MAILTO:b%C3%B6b+x@example.org?subject=a",
                        new CustomerRef(null, "böb+x@example.org", null, null)),
                Arguments.of("tel:+1-555-0100;ext=7", new CustomerRef(null, null, "+1-555-0100", null)),
                Arguments.of("urn:uuid:" + UUID, new CustomerRef(UUID, null, null, null)),
                Arguments.of("external:crm:0815", external("crm", "0815")),
                Arguments.of("external:cr%3Am:08:15%25", external("cr:m", "08:15%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "", "urn:isbn:1", "external:crm", "http://example.org/1", "mailto:%C0%A0", "tel:%2"})
    void a_subject_that_names_nobody_is_told_so(String subject) {
        assertThatThrownBy(() -> Subject.customer(subject))
                .isInstanceOfSatisfying(ProblemException.class, CloudEventTest::isAboutSubject);
    }

    @ParameterizedTest
    @MethodSource
    void a_required_attribute_that_is_missing_or_wrong_is_named(CloudEvent event, String attribute) {
        PostedTouch data = APostedTouch.aPostedTouch().posted();
        assertThatThrownBy(() -> event.touch(data))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().extensions()).containsEntry("attribute", attribute));
    }

    static Stream<Arguments> a_required_attribute_that_is_missing_or_wrong_is_named() {
        return Stream.of(
                Arguments.of(new CloudEvent(null, "1", "/a", "t", null, null), "specversion"),
                Arguments.of(new CloudEvent("0.3", "1", "/a", "t", null, null), "specversion"),
                Arguments.of(new CloudEvent("1.0", null, "/a", "t", null, null), "id"),
                Arguments.of(new CloudEvent("1.0", "x".repeat(201), "/a", "t", null, null), "id"),
                Arguments.of(new CloudEvent("1.0", "1", "", "t", null, null), "source"),
                Arguments.of(new CloudEvent("1.0", "1", "/a", null, null, null), "type"),
                Arguments.of(new CloudEvent("1.0", "1", "/a", "t", null, "yesterday"), "time"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Euro%20%E2%82%AC%20%F0%9F%98%80 | Euro € 😀",
                "%e2%82%ac                       | €",
                "%61bc                           | abc",
                "100%2525                        | 100%25",
                "\"a b\"                         | a b",
                "\"a\\\"b\\\\\"                  | a\"b\\",
                "a+b                             | a+b"
            })
    void a_header_is_taken_out_of_its_quotes_and_decoded_once(String header, String id) {
        CloudEvent event = BinaryMode.event(headers(Map.of("CE-Id", List.of(header))));
        assertThat(event).isNotNull().extracting(CloudEvent::id).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%C0%A0", "%", "%2", "%zz", "%ED%A0%80"})
    void a_header_that_decodes_to_no_text_is_refused(String header) {
        assertThatThrownBy(() -> BinaryMode.event(headers(Map.of("ce-id", List.of(header)))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_request_without_attributes_is_no_event() {
        assertThat(BinaryMode.event(headers(Map.of("content-type", List.of("application/json")))))
                .isNull();
    }

    @Test
    void a_header_that_comes_twice_is_refused() {
        assertThatThrownBy(() -> BinaryMode.event(headers(Map.of("ce-id", List.of("1", "2")))))
                .isInstanceOf(ProblemException.class);
    }

    private static void isAboutSubject(ProblemException refused) {
        assertThat(refused.problem().extensions()).containsEntry("attribute", "subject");
    }

    private static CloudEvent event(String id, @Nullable String subject, @Nullable String time) {
        return new CloudEvent("1.0", id, "/pbx", "call.ended", subject, time);
    }

    private static CustomerRef external(String system, String id) {
        return new CustomerRef(null, null, null, new ExternalId(system, id));
    }

    private static Map<String, List<String>> headers(Map<String, List<String>> given) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(given);
        return headers;
    }
}
