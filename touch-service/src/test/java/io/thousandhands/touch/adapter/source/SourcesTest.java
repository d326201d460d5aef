package io.thousandhands.touch.adapter.source;

import static io.thousandhands.touch.adapter.source.Deliveries.json;
import static io.thousandhands.touch.adapter.source.Deliveries.twilioCall;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of source's items are. */
class SourcesTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-05-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a call that is answered         | call, 2026-01-01T09:00:10Z, outbound, null",
                "a call that a machine answers   | voicemail, 2026-01-01T09:00:10Z, outbound, null",
                "a call that is busy             | attempt, 2026-01-01T09:00:10Z, outbound, null",
                "a call that nobody answers      | attempt, 2026-01-01T09:00:30Z, outbound, null",
                "a call that fails               | nothing",
                "a call that is canceled         | nothing",
                "a call that is passed on        | call, 2026-01-01T09:00:05Z, inbound, null",
                "a message that arrives          | text, 2026-05-01T00:00:00Z, outbound, null",
                "a message that does not arrive  | retracted",
                "an e-mail that is read          | newsletter, 2026-01-01T09:00:02Z, outbound, clicked",
                "an e-mail that is complained of | newsletter, 2026-01-01T09:00:02Z, outbound, reported as spam",
                "an e-mail that comes back late  | retracted",
                "an e-mail that is dropped       | retracted",
                "a card that is delivered        | postcard, 2026-01-03T00:00:00Z, outbound, delivered",
                "a letter that comes back        | retracted",
                "a gift that is accepted         | gift, 2026-01-26T00:00:00Z, outbound, accepted",
                "a gift that is canceled         | retracted",
                "a meeting that is canceled      | retracted",
                "a meeting that is missed        | retracted",
                "a meeting that is not missed after all | meeting, 2026-04-01T09:00:00Z, null, null",
                "a call of a telephone system    | call, 2026-01-01T09:00:00Z, null, null",
                "a call that is deleted          | retracted",
                "a call that is corrected        | call, 2026-05-01T00:00:00Z, null, null"
            })
    void what_happened_becomes_a_touch(String name, String expected) {
        assertThat(in(concluded(scenario(name)))).isEqualTo(expected);
    }

    @Test
    void a_moved_meeting_is_the_new_one() {
        Scenario moved = scenario("a meeting that is moved");
        assertThat(facts(moved, "scheduled_events/E1/invitees/I1")).isInstanceOf(Conclusion.Retracted.class);
        assertThat(facts(moved, "scheduled_events/E1/invitees/I2")).isInstanceOf(Conclusion.Stands.class);
    }

    @Test
    void a_call_that_was_passed_on_is_between_the_customer_and_the_rep() {
        Members call = ((Conclusion.Stands) concluded(scenario("a call that is passed on"))).touch();
        assertThat(call.get("from.phone")).isEqualTo("+493022222222");
        assertThat(call.get("to.phone")).isEqualTo("+493033333333");
    }

    @Test
    void a_call_of_less_than_twenty_seconds_is_a_voicemail() {
        Document call = twilioCall("completed", "Thu, 01 Jan 2026 09:05:10 +0000", "CallDuration", "19");
        assertThat(in(concluded(new Scenario("short", Kind.TWILIO, null, List.of(call)))))
                .startsWith("voicemail");
    }

    @Test
    void a_side_that_is_no_number_is_left_out() {
        Document call =
                twilioCall("completed", "Thu, 01 Jan 2026 09:05:10 +0000", "CallDuration", "60", "From", "client:ann");
        Members touch = ((Conclusion.Stands) concluded(new Scenario("app", Kind.TWILIO, null, List.of(call)))).touch();
        assertThat(touch.says("from")).isFalse();
        assertThat(Posting.of("CA1", touch, Members.NONE).customer())
                .hasFieldOrPropertyWithValue("phone", "+493022222222");
    }

    @Test
    void mail_of_a_mapped_category_is_of_another_kind() {
        String mapping = """
            {"touch": {"kind": {"at": "/category", "values": {"spring": "email"}, "otherwise": "newsletter"}}}
            """;
        Scenario scenario =
                new Scenario("mapped", Kind.SENDGRID, mapping, List.of(Deliveries.sendGrid("delivered", 1767258002)));
        assertThat(in(concluded(scenario))).startsWith("email,");
    }

    @Test
    void no_item_is_named_by_an_address() {
        Stream<Reading> readings = Scenario.all().stream().flatMap(scenario -> scenario.deliveries().stream()
                .flatMap(
                        delivery -> scenario.kind().source().read(delivery, scenario.mapping(), RECEIVED_AT).stream()));
        assertThat(readings).filteredOn(Reading.Told.class::isInstance).allSatisfy(reading -> assertThat(
                        ((Reading.Told) reading).fact().item())
                .doesNotContain("@")
                .doesNotContain("bob"));
    }

    @Test
    void a_message_to_two_people_is_two_items() {
        Document delivery = json("""
            [{"email": "bob@example.org", "timestamp": 1767258002, "event": "delivered", "sg_message_id": "m.1"},
             {"email": "eve@example.org", "timestamp": 1767258002, "event": "delivered", "sg_message_id": "m.1"}]
            """);
        assertThat(Kind.SENDGRID.source().read(delivery, Mapping.NONE, RECEIVED_AT))
                .extracting(reading -> ((Reading.Told) reading).fact().item())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"TWILIO", "SENDGRID", "LOB", "STANDARD_WEBHOOKS", "CALENDLY"})
    void what_is_something_else_is_told_to_be_so(Kind kind) {
        assertThat(kind.source().read(json("{\"hello\": \"world\"}"), Mapping.NONE, RECEIVED_AT))
                .hasSize(1)
                .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Unreadable.class));
    }

    private static Scenario scenario(String name) {
        return Scenario.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String in(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Stands stands) {
            Members touch = stands.touch();
            return "%s, %s, %s, %s"
                    .formatted(
                            touch.get("kind"), touch.get("occurredAt"), touch.get("direction"), touch.get("outcome"));
        }
        return conclusion instanceof Conclusion.Nothing ? "nothing" : "retracted";
    }

    private static Conclusion concluded(Scenario scenario) {
        return scenario.kind().source().conclude(Facts.NONE.with(told(scenario)));
    }

    private static Conclusion facts(Scenario scenario, String item) {
        return scenario.kind()
                .source()
                .conclude(Facts.NONE.with(told(scenario).stream()
                        .filter(fact -> fact.item().equals(item))
                        .toList()));
    }

    private static List<Fact> told(Scenario scenario) {
        return scenario.deliveries().stream()
                .flatMap(delivery -> scenario.kind().source().read(delivery, scenario.mapping(), RECEIVED_AT).stream())
                .filter(Reading.Told.class::isInstance)
                .map(reading -> ((Reading.Told) reading).fact())
                .toList();
    }
}
