package io.thousandhands.touch.touch;

import static io.thousandhands.touch.touch.APostedTouch.aPostedTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.touch.touch.PostedTouch.CustomerRef;
import io.thousandhands.touch.touch.PostedTouch.ExternalId;
import io.thousandhands.touch.touch.PostedTouch.Party;
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
                .noting("likes tulips,\r\n\thates roses")
                .lasting(86_400));
        assertThat(touch)
                .isEqualTo(new CheckedTouch(
                        "CA-1",
                        new Reference.ByExternalId("crm", "4711"),
                        "call",
                        Instant.parse("2026-03-01T09:30:00.123Z"),
                        List.of(UUID.fromString(CONTACT)),
                        new Reference.ByEmail("ann@example.org"),
                        Direction.INBOUND,
                        "renewal",
                        "will think about it",
                        "likes tulips,\n\thates roses",
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
                invalid(aPostedTouch().ofEmail("a.example.org"), "customer.email"),
                invalid(aPostedTouch().ofEmail("@example.org"), "customer.email"),
                invalid(aPostedTouch().ofEmail("a@"), "customer.email"),
                invalid(aPostedTouch().ofEmail("a b@example.org"), "customer.email"),
                invalid(aPostedTouch().ofPhone("withheld"), "customer.phone"),
                invalid(aPostedTouch().ofPhone("1".repeat(65)), "customer.phone"),
                invalid(aPostedTouch().between(phone("+4930123456"), null), "to"),
                invalid(aPostedTouch().between(null, phone("+4930123456")), "from"),
                invalid(aPostedTouch().between(phone("+4930123456"), phone("")), "to.phone"),
                invalid(
                        aPostedTouch()
                                .between(phone("+4930123456"), phone("+4930123457"))
                                .ofEmail("a@example.org"),
                        "customer"),
                invalid(
                        aPostedTouch()
                                .between(phone("+4930123456"), phone("+4930123457"))
                                .by(new RepRef(id, null, null, null)),
                        "rep"),
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
                invalid(aPostedTouch().by(new RepRef(null, null, "?", null)), "rep.phone"),
                invalid(aPostedTouch().by(new RepRef("ann", null, null, null)), "rep.id"),
                invalid(aPostedTouch().directed("sideways"), "direction"),
                invalid(aPostedTouch().withPurpose("x".repeat(201)), "purpose"),
                invalid(aPostedTouch().withOutcome("a\u0000b"), "outcome"),
                invalid(aPostedTouch().withOutcome("broken \uD800"), "outcome"),
                invalid(aPostedTouch().lasting(-1), "durationSeconds"),
                invalid(aPostedTouch().lasting(86_401), "durationSeconds"),
                invalid(aPostedTouch().withSourceId(""), "sourceId"),
                invalid(aPostedTouch().withSourceId("x".repeat(201)), "sourceId"),
                invalid(aPostedTouch().noting(" \n"), "note"),
                invalid(aPostedTouch().noting("a\u0000b"), "note"),
                invalid(aPostedTouch().noting("a\u001bb"), "note"),
                invalid(aPostedTouch().noting("x".repeat(4001)), "note"));
    }

    @Test
    void an_address_is_read_as_the_mail_world_treats_it() {
        assertThat(customer(aPostedTouch().ofEmail(" Bob <Bob+News@B\u00fccher.Example> ")))
                .isEqualTo(new Reference.ByEmail("bob+news@xn--bcher-kva.example"));
    }

    @Test
    void a_number_is_read_as_one_of_the_region_unless_it_says_its_country() {
        assertThat(customer(aPostedTouch().ofPhone("030 / 12 34 56"))).isEqualTo(new Reference.ByPhone("+4930123456"));
        assertThat(customer(aPostedTouch().ofPhone("+1 (201) 555-0123")))
                .isEqualTo(new Reference.ByPhone("+12015550123"));
        assertThat(customer(aPostedTouch().ofPhone("12"))).isEqualTo(new Reference.ByPhone("12"));
    }

    @Test
    void a_touch_may_be_from_one_to_another() {
        Party rep = new Party(null, "ann@example.org", null, null);
        assertThat(customer(aPostedTouch().between(rep, phone("+4930123456"))))
                .isEqualTo(new Between(new Reference.ByEmail("ann@example.org"), new Reference.ByPhone("+4930123456")));
    }

    private static CustomerReference customer(APostedTouch posted) {
        return right(posted).customer();
    }

    private static Party phone(String number) {
        return new Party(null, null, number, null);
    }

    @Test
    void a_refusal_never_repeats_what_was_posted() {
        Refusal refusal = ((Checked.Wrong) check(aPostedTouch().at("secret"))).refusal();
        assertThat(refusal.detail()).doesNotContain("secret");
    }

    private static Arguments invalid(APostedTouch posted, String member) {
        return Arguments.of(posted, Reason.INVALID, member);
    }

    private static Checked check(APostedTouch posted) {
        return TouchRules.check(posted.posted(), NOW, new PhoneNumbers("DE"));
    }

    private static CheckedTouch right(APostedTouch posted) {
        return ((Checked.Right) check(posted)).touch();
    }
}
