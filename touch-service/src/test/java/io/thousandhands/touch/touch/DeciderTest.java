package io.thousandhands.touch.touch;

import static io.thousandhands.touch.touch.APostedTouch.aPostedTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.touch.touch.Refusal.Reason;
import io.thousandhands.touch.touch.TouchRules.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeciderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final UUID OTHER_CUSTOMER = UUID.fromString("55555555-5555-4555-8555-555555555555");
    private static final UUID CONTACT = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID REP = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID OTHER_REP = UUID.fromString("44444444-4444-4444-8444-444444444444");

    private static final CustomerFact KNOWN = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of(CONTACT));
    private static final CustomerFact UNKNOWN = new CustomerFact.Unknown();
    private static final RepFact NOT_NAMED = new RepFact.NotNamed();
    private static final Voucher SYSTEM = Voucher.system("erp");
    private static final Voucher PERSON = Voucher.person(REP, false);

    /** Digests by content, as on the log. */
    private static final Digests DIGESTS = new Digests() {
        @Override
        public long of(Touch touch) {
            return touch.hashCode();
        }

        @Override
        public long of(WaitingTouch touch) {
            return 31L * touch.customer().hashCode() + touch.draft().hashCode();
        }
    };

    /** Sealed by writing it backwards, with the key of the one customer who has one. */
    private static final NoteSeals SEALS = (customerId, touchId, note) -> customerId.equals(APostedTouch.CUSTOMER)
            ? Optional.of(new StringBuilder(note).reverse().toString())
            : Optional.empty();

    @Test
    void a_note_is_sent_sealed() {
        assertThat(sent(decide(aPostedTouch().noting("likes tulips"), SYSTEM, KNOWN))
                        .sealedNote())
                .isEqualTo("spilut sekil");
    }

    @Test
    void a_note_that_nothing_can_seal_yet_is_to_come_again() {
        CustomerFact keyless = new CustomerFact.Known(OTHER_CUSTOMER, Set.of());
        assertThat(refused(decide(aPostedTouch().noting("likes tulips"), SYSTEM, keyless)))
                .isEqualTo(Reason.NO_KEY);
        assertThat(sent(decide(aPostedTouch(), SYSTEM, keyless)).sealedNote()).isNull();
    }

    @Test
    void a_note_waits_as_it_is_for_its_customer() {
        Decision decision = decide(aPostedTouch().noting("likes tulips"), SYSTEM, UNKNOWN);
        assertThat(((Decision.Wait) decision).touch().draft().note()).isEqualTo("likes tulips");
    }

    @Test
    void of_a_note_to_an_erased_customer_nobody_can_tell_whether_it_came_before() {
        Facts facts = new Facts(new CustomerFact.Erased(OTHER_CUSTOMER), NOT_NAMED, true, onLog(42));
        assertThat(refused(decide(aPostedTouch().noting("likes tulips"), SYSTEM, facts, null)))
                .isEqualTo(Reason.ERASED_CUSTOMER);
    }

    @Test
    void a_touch_of_a_known_customer_is_sent() {
        Touch sent = sent(decide(aPostedTouch().reaching(CONTACT.toString()), SYSTEM, KNOWN));
        assertThat(sent.customerId()).isEqualTo(APostedTouch.CUSTOMER);
        assertThat(sent.evidence()).isEqualTo(Evidence.SEEN);
        assertThat(sent.source()).isEqualTo("erp");
        assertThat(sent.contactIds()).containsExactly(CONTACT);
        assertThat(sent.repId()).isNull();
    }

    @Test
    void people_log_as_themselves() {
        Touch sent = sent(decide(aPostedTouch(), PERSON, KNOWN));
        assertThat(sent.evidence()).isEqualTo(Evidence.SAID);
        assertThat(sent.source()).isEqualTo("rep:" + REP);
        assertThat(sent.repId()).isEqualTo(REP);
    }

    @Test
    void who_made_it_may_be_another_rep() {
        Facts facts = new Facts(KNOWN, new RepFact.Known(OTHER_REP), true, Seen.NEVER);
        assertThat(sent(decide(aPostedTouch(), PERSON, facts, null)).repId()).isEqualTo(OTHER_REP);
    }

    @Test
    void an_unknown_rep_kind_or_contact_is_refused() {
        assertThat(refused(decide(
                        aPostedTouch(), SYSTEM, new Facts(KNOWN, new RepFact.Unknown(), true, Seen.NEVER), null)))
                .isEqualTo(Reason.UNKNOWN_REP);
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new Facts(KNOWN, NOT_NAMED, false, Seen.NEVER), null)))
                .isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new Facts(UNKNOWN, NOT_NAMED, false, Seen.NEVER), null)))
                .isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused(decide(aPostedTouch().reaching(REP.toString()), SYSTEM, KNOWN)))
                .isEqualTo(Reason.UNKNOWN_CONTACT);
    }

    @Test
    void a_systems_touch_of_an_unknown_customer_waits() {
        Decision decision = decide(aPostedTouch(), SYSTEM, UNKNOWN);
        assertThat(decision).isInstanceOf(Decision.Wait.class);
        assertThat(((Decision.Wait) decision).touch().receivedAt()).isEqualTo(NOW);
    }

    @Test
    void a_rep_hears_the_same_of_an_unknown_customer_as_of_somebody_elses() {
        Decision unknown = decide(aPostedTouch(), PERSON, UNKNOWN);
        Decision hidden = decide(aPostedTouch(), PERSON, new CustomerFact.Hidden());
        assertThat(unknown).isEqualTo(hidden);
        assertThat(refused(hidden)).isEqualTo(Reason.UNKNOWN_CUSTOMER);
    }

    @Test
    void an_erased_customer_is_not_touched() {
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new CustomerFact.Erased(APostedTouch.CUSTOMER))))
                .isEqualTo(Reason.ERASED_CUSTOMER);
    }

    @Test
    void what_is_on_the_log_with_the_same_content_is_a_duplicate_whatever_was_removed_since() {
        APostedTouch posted = aPostedTouch().reaching(CONTACT.toString());
        long digest = DIGESTS.of(sent(decide(posted, SYSTEM, KNOWN)));
        CustomerFact withoutContact = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of());
        Facts facts = new Facts(withoutContact, NOT_NAMED, false, onLog(digest));
        assertThat(decide(posted, SYSTEM, facts, null)).isInstanceOf(Decision.Duplicate.class);
    }

    @Test
    void other_content_under_a_source_id_is_a_conflict() {
        assertThat(refused(decide(
                        aPostedTouch().withSourceId("1"),
                        SYSTEM,
                        new Facts(KNOWN, NOT_NAMED, true, onLog(42)),
                        "ignored")))
                .isEqualTo(Reason.OTHER_CONTENT);
    }

    @Test
    void other_content_under_an_idempotency_key_is_a_reused_key() {
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new Facts(KNOWN, NOT_NAMED, true, onLog(42)), "key")))
                .isEqualTo(Reason.REUSED_KEY);
    }

    @Test
    void what_waits_already_goes_on_waiting_and_other_content_is_a_conflict() {
        WaitingTouch waiting = ((Decision.Wait) decide(aPostedTouch(), SYSTEM, UNKNOWN)).touch();
        Seen same = new Seen(Set.of(), Set.of(DIGESTS.of(waiting)), false);
        Seen other = new Seen(Set.of(), Set.of(42L), false);
        assertThat(decide(aPostedTouch(), SYSTEM, new Facts(UNKNOWN, NOT_NAMED, true, same), null))
                .isInstanceOf(Decision.StillWaiting.class);
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new Facts(UNKNOWN, NOT_NAMED, true, other), null)))
                .isEqualTo(Reason.OTHER_CONTENT);
    }

    @Test
    void what_was_given_up_does_not_wait_again() {
        Seen givenUp = new Seen(Set.of(), Set.of(), true);
        assertThat(refused(decide(aPostedTouch(), SYSTEM, new Facts(UNKNOWN, NOT_NAMED, true, givenUp), null)))
                .isEqualTo(Reason.UNKNOWN_CUSTOMER);
    }

    @Test
    void a_systems_touch_of_an_ambiguous_customer_waits_and_a_person_is_asked() {
        CustomerFact ambiguous = new CustomerFact.Ambiguous(List.of(APostedTouch.CUSTOMER, REP));
        assertThat(decide(aPostedTouch(), SYSTEM, ambiguous)).isInstanceOf(Decision.Wait.class);
        assertThat(refused(decide(aPostedTouch(), PERSON, ambiguous))).isEqualTo(Reason.AMBIGUOUS_CUSTOMER);
    }

    @Test
    void a_touch_between_reps_is_refused() {
        Facts facts = new Facts(UNKNOWN, new RepFact.Both(), true, Seen.NEVER);
        assertThat(refused(decide(aPostedTouch(), SYSTEM, facts, null))).isEqualTo(Reason.INTERNAL_TOUCH);
    }

    @Test
    void the_contact_by_whom_the_customer_was_found_is_reached_unless_others_are_named() {
        CustomerFact found = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of(CONTACT, REP), CONTACT, null);
        assertThat(sent(decide(aPostedTouch(), SYSTEM, found)).contactIds()).containsExactly(CONTACT);
        assertThat(sent(decide(aPostedTouch().reaching(REP.toString()), SYSTEM, found))
                        .contactIds())
                .containsExactly(REP);
    }

    @Test
    void the_direction_follows_from_the_customers_side_unless_it_is_given() {
        Facts facts = new Facts(KNOWN, NOT_NAMED, true, Seen.NEVER, Side.FROM);
        assertThat(sent(decide(aPostedTouch(), SYSTEM, facts, null)).direction())
                .isEqualTo(Direction.INBOUND);
        assertThat(sent(decide(aPostedTouch().directed("outbound"), SYSTEM, facts, null))
                        .direction())
                .isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void a_repeat_is_a_duplicate_whoever_has_the_address_now() {
        CustomerFact then = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of(CONTACT), CONTACT, null);
        Touch first = sent(decide(aPostedTouch(), SYSTEM, then));
        Seen seen =
                new Seen(Set.of(DIGESTS.of(first)), Set.of(), false, Map.of(APostedTouch.CUSTOMER, List.of(CONTACT)));
        CustomerFact now = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of(REP), REP, null);
        CustomerFact ambiguous = new CustomerFact.Ambiguous(List.of(OTHER_REP, APostedTouch.CUSTOMER));
        assertThat(decide(aPostedTouch(), SYSTEM, new Facts(now, NOT_NAMED, true, seen), null))
                .isInstanceOf(Decision.Duplicate.class);
        assertThat(decide(aPostedTouch(), SYSTEM, new Facts(ambiguous, NOT_NAMED, true, seen), null))
                .isEqualTo(new Decision.Duplicate(first.id(), APostedTouch.CUSTOMER));
        assertThat(refused(decide(aPostedTouch().ofKind("gift"), SYSTEM, new Facts(now, NOT_NAMED, true, seen), "key")))
                .isEqualTo(Reason.REUSED_KEY);
    }

    @Test
    void what_was_matched_by_hand_is_a_duplicate_though_its_customer_is_still_unknown() {
        WaitingTouch waited = ((Decision.Wait) decide(aPostedTouch(), SYSTEM, UNKNOWN)).touch();
        Seen seen = new Seen(Set.of(42L), Set.of(DIGESTS.of(waited)), true, Map.of(REP, List.of()));
        Facts facts = new Facts(UNKNOWN, NOT_NAMED, true, seen);
        assertThat(decide(aPostedTouch(), SYSTEM, facts, null))
                .isEqualTo(new Decision.Duplicate(waited.draft().id(), REP));
    }

    @Test
    void what_was_matched_by_hand_is_a_duplicate_though_its_contact_is_known_since_and_it_was_corrected() {
        Touch matched = sent(decide(aPostedTouch(), SYSTEM, KNOWN));
        Seen seen =
                new Seen(Set.of(DIGESTS.of(matched)), Set.of(), true, Map.of(APostedTouch.CUSTOMER, List.of(CONTACT)));
        CustomerFact now = new CustomerFact.Known(APostedTouch.CUSTOMER, Set.of(CONTACT), CONTACT, null);
        assertThat(decide(aPostedTouch(), SYSTEM, new Facts(now, NOT_NAMED, true, seen), null))
                .isInstanceOf(Decision.Duplicate.class);
    }

    @Test
    void the_same_twice_in_a_batch_is_sent_once() {
        BatchDecisions batch = new BatchDecisions(new Decider(SYSTEM, DIGESTS, SEALS, NOW));
        Facts facts = new Facts(KNOWN, NOT_NAMED, true, Seen.NEVER);
        assertThat(decide(batch, "call", facts)).isInstanceOf(Decision.Send.class);
        assertThat(decide(batch, "call", facts)).isInstanceOf(Decision.Duplicate.class);
        assertThat(refused(decide(batch, "gift", facts))).isEqualTo(Reason.OTHER_CONTENT);
    }

    @Test
    void the_same_twice_in_a_batch_waits_once() {
        BatchDecisions batch = new BatchDecisions(new Decider(SYSTEM, DIGESTS, SEALS, NOW));
        Facts facts = new Facts(UNKNOWN, NOT_NAMED, true, Seen.NEVER);
        assertThat(decide(batch, "call", facts)).isInstanceOf(Decision.Wait.class);
        assertThat(decide(batch, "call", facts)).isInstanceOf(Decision.StillWaiting.class);
        assertThat(refused(decide(batch, "gift", facts))).isEqualTo(Reason.OTHER_CONTENT);
    }

    private static Seen onLog(long digest) {
        return new Seen(Set.of(digest), Set.of(), false);
    }

    private static Decision decide(APostedTouch posted, Voucher voucher, CustomerFact customer) {
        return decide(posted, voucher, new Facts(customer, NOT_NAMED, true, Seen.NEVER), null);
    }

    private static Decision decide(APostedTouch posted, Voucher voucher, Facts facts, @Nullable String key) {
        CheckedTouch touch = checked(posted);
        return new Decider(voucher, DIGESTS, SEALS, NOW)
                .decide(touch, TouchIdentity.of(touch, voucher.source(), key), facts);
    }

    private static Decision decide(BatchDecisions batch, String kind, Facts facts) {
        CheckedTouch touch = checked(aPostedTouch().withSourceId("1").ofKind(kind));
        return batch.decide(touch, TouchIdentity.of(touch, "erp", null), facts);
    }

    private static CheckedTouch checked(APostedTouch posted) {
        return ((Checked.Right) TouchRules.check(posted.posted(), NOW, new PhoneNumbers(null))).touch();
    }

    private static Touch sent(Decision decision) {
        return ((Decision.Send) decision).touch();
    }

    private static Reason refused(Decision decision) {
        return ((Decision.Refuse) decision).refusal().reason();
    }
}
