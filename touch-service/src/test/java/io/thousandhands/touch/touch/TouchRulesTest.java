package io.thousandhands.touch.touch;

import static io.thousandhands.touch.touch.APostedTouch.aPostedTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.RepRef;
import io.thousandhands.touch.touch.Refusal.Reason;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final String CONTACT = "22222222-2222-4222-8222-222222222222";

    @Test
    void all_members_are_taken_over() {
        CheckedTouch touch = right(aPostedTouch()
                .withSourceId("CA-1")
                .ofExternal("crm", "4711")
                .at("2026-03-01T10:30:00.123456+01:00")
                .reaching(CONTACT, CONTACT)
                .by(new RepRef(null, "Ann@Example.org", null, null))
                .directed("inbound")
                .withPurpose("renewal")
                .withOutcome("will think about it")
                .lasting(86_400));
        assertThat(touch)
                .isEqualTo(new CheckedTouch(
                        "CA-1",
                        new CustomerReference.ByExternalId("crm", "4711"),
                        "call",
                        Instant.parse("2026-03-01T09:30:00.123Z"),
                        List.of(UUID.fromString(CONTACT)),
                        new RepReference.ByEmail("ann@example.org"),
                        Direction.INBOUND,
                        "renewal",
                        "will think about it",
                        86_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2027-04-06T00:00:00Z", "2026-03-01t09:30:00z"})
    void times_between_1970_and_400_days_ahead_are_taken(String time) {
        assertThat(check(aPostedTouch().at(time))).isInstanceOf(Checked.Right.class);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_wrong_is_told_by_its_member(APostedTouch posted, Reason reason, String member) {
        Checked checked = check(posted);
        assertThat(checked).isInstanceOf(Checked.Wrong.class);
        Refusal refusal = ((Checked.Wrong) checked).refusal();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.member()).isEqualTo(member);
        assertThat(refusal.detail()).isNotBlank();
    }

    static Stream<Arguments> what_is_wrong_is_told_by_its_member() {
        String id = APostedTouch.CUSTOMER.toString();
        return Stream.of(
                invalid(aPostedTouch().of(null), "customer"),
                invalid(aPostedTouch().of(new CustomerRef(null, null, null, null)), "customer"),
                invalid(aPostedTouch().of(new CustomerRef(id, null, null, new ExternalId("crm", "1"))), "customer"),
                invalid(aPostedTouch().of(new CustomerRef(id, "a@example.org", null, null)), "customer"),
                unsupported(aPostedTouch().of(new CustomerRef(null, "a@example.org", null, null)), "customer.email"),
                unsupported(aPostedTouch().of(new CustomerRef(null, null, "+15550100", null)), "customer.phone"),
                invalid(aPostedTouch().of(new CustomerRef("4711", null, null, null)), "customer.id"),
                invalid(
                        aPostedTouch().of(new CustomerRef("1-1-1-1-11111111111111111111111111111", null, null, null)),
                        "customer.id"),
                invalid(aPostedTouch().ofExternal("", "1"), "customer.externalId.system"),
                invalid(aPostedTouch().ofExternal("crm", " "), "customer.externalId.id"),
                invalid(aPostedTouch().ofExternal("crm", "x".repeat(201)), "customer.externalId.id"),
                invalid(aPostedTouch().ofKind(null), "kind"),
                invalid(aPostedTouch().ofKind("x".repeat(65)), "kind"),
                invalid(aPostedTouch().at(null), "occurredAt"),
                invalid(aPostedTouch().at("yesterday"), "occurredAt"),
                invalid(aPostedTouch().at("2026-03-01T09:30:00"), "occurredAt"),
                invalid(aPostedTouch().at("2026-02-30T09:30:00Z"), "occurredAt"),
                invalid(aPostedTouch().at("1969-12-31T23:59:59.999Z"), "occurredAt"),
                invalid(aPostedTouch().at("2027-04-06T00:00:00.001Z"), "occurredAt"),
                invalid(aPostedTouch().at("+999999999-01-01T00:00:00Z"), "occurredAt"),
                invalid(aPostedTouch().reaching("bob"), "contactIds[0]"),
                invalid(aPostedTouch().reaching(CONTACT, null), "contactIds[1]"),
                invalid(aPostedTouch().reaching(new String[101]), "contactIds"),
                invalid(aPostedTouch().by(new RepRef(null, null, null, null)), "rep"),
                invalid(aPostedTouch().by(new RepRef(id, "a@example.org", null, null)), "rep"),
                unsupported(aPostedTouch().by(new RepRef(null, null, "+15550100", null)), "rep.phone"),
                invalid(aPostedTouch().by(new RepRef("ann", null, null, null)), "rep.id"),
                invalid(aPostedTouch().directed("sideways"), "direction"),
                invalid(aPostedTouch().withPurpose("x".repeat(201)), "purpose"),
                invalid(aPostedTouch().withOutcome("a\u0000b"), "outcome"),
                invalid(aPostedTouch().withOutcome("broken \uD800"), "outcome"),
                invalid(aPostedTouch().lasting(-1), "durationSeconds"),
                invalid(aPostedTouch().lasting(86_401), "durationSeconds"),
                invalid(aPostedTouch().withSourceId(""), "sourceId"),
                invalid(aPostedTouch().withSourceId("x".repeat(201)), "sourceId"),
                unsupported(aPostedTouch().noting("likes tulips"), "note"));
    }

    @Test
    void a_refusal_never_repeats_what_was_posted() {
        Refusal refusal = ((Checked.Wrong) check(aPostedTouch().at("secret"))).refusal();
        assertThat(refusal.detail()).doesNotContain("secret");
    }

    private static Arguments invalid(APostedTouch posted, String member) {
        return Arguments.of(posted, Reason.INVALID, member);
    }

    private static Arguments unsupported(APostedTouch posted, String member) {
        return Arguments.of(posted, Reason.UNSUPPORTED, member);
    }

    private static Checked check(APostedTouch posted) {
        return TouchRules.check(posted.posted(), NOW);
    }

    private static CheckedTouch right(APostedTouch posted) {
        return ((Checked.Right) check(posted)).touch();
    }
}
