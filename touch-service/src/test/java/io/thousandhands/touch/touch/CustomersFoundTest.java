package io.thousandhands.touch.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomersFoundTest {
    private static final UUID LESSER = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID GREATER = UUID.fromString("f2222222-2222-4222-8222-222222222222");
    private static final UUID ROOT = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID CONTACT = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final UUID OTHER_CONTACT = UUID.fromString("55555555-5555-4555-8555-555555555555");

    private static final Reference EMAIL = new Reference.ByEmail("bob+news@example.org");
    private static final String EXACT = "email:bob+news@example.org";
    private static final String MAILBOX = "mailbox:bob@example.org";
    private static final Reference EXTERNAL = new Reference.ByExternalId("crm", "1");

    @Test
    void an_exact_address_beats_the_same_mailbox() {
        assertThat(found(EMAIL, Map.of(EXACT, List.of(of(GREATER)), MAILBOX, List.of(of(LESSER)))))
                .isEqualTo(known(GREATER));
        assertThat(found(EMAIL, Map.of(MAILBOX, List.of(of(LESSER))))).isEqualTo(known(LESSER));
    }

    @Test
    void an_address_of_several_customers_is_ambiguous() {
        assertThat(found(EMAIL, Map.of(EXACT, List.of(of(GREATER), of(LESSER)))))
                .isEqualTo(new CustomerFact.Ambiguous(List.of(LESSER, GREATER)));
    }

    @Test
    void an_id_of_several_customers_is_the_lesser_ones_and_a_customers_own_before_a_contacts() {
        String key = EXTERNAL.key();
        assertThat(found(EXTERNAL, Map.of(key, List.of(of(GREATER), of(LESSER)))))
                .isEqualTo(known(LESSER));
        assertThat(found(EXTERNAL, Map.of(key, List.of(of(GREATER), by(LESSER, CONTACT)))))
                .isEqualTo(known(GREATER));
    }

    @Test
    void customers_who_are_merged_are_one_and_the_touch_goes_to_the_root() {
        assertThat(found(EMAIL, Map.of(EXACT, List.of(merged(GREATER), merged(LESSER)))))
                .isEqualTo(known(ROOT));
    }

    @Test
    void one_who_is_merged_takes_the_touch_alone() {
        assertThat(found(EMAIL, Map.of(EXACT, List.of(merged(GREATER))))).isEqualTo(known(GREATER));
    }

    @Test
    void the_contact_who_has_the_address_is_found_unless_several_have_it() {
        assertThat(contact(List.of(by(LESSER, CONTACT)))).isEqualTo(CONTACT);
        assertThat(contact(List.of(by(LESSER, CONTACT), by(LESSER, OTHER_CONTACT))))
                .isNull();
    }

    @Test
    void who_is_not_to_be_seen_is_nobodys_candidate() {
        assertThat(found(EMAIL, Map.of(EXACT, List.of(of(GREATER), hidden(LESSER)))))
                .isEqualTo(known(GREATER));
        assertThat(found(EMAIL, Map.of(EXACT, List.of(hidden(LESSER)), MAILBOX, List.of(of(GREATER)))))
                .isInstanceOf(CustomerFact.Hidden.class);
    }

    @Test
    void the_side_where_the_customer_was_found_is_known_unless_it_is_both() {
        Between between = new Between(new Reference.ByPhone("+4930123456"), EMAIL);
        assertThat(side(found(between, Map.of(EXACT, List.of(of(LESSER)))))).isEqualTo(Side.TO);
        assertThat(side(found(between, Map.of("phone:+4930123456", List.of(of(LESSER))))))
                .isEqualTo(Side.FROM);
        assertThat(side(found(between, Map.of(EXACT, List.of(of(LESSER)), "phone:+4930123456", List.of(of(LESSER))))))
                .isNull();
    }

    @Property
    void the_order_of_what_is_found_changes_nothing(
            @ForAll @Size(min = 1, max = 6) List<@From("matches") CustomerMatch> matches, @ForAll Random random) {
        List<CustomerMatch> shuffled = new ArrayList<>(matches);
        Collections.shuffle(shuffled, random);
        for (Reference reference : List.of(EMAIL, EXTERNAL)) {
            assertThat(found(reference, Map.of(reference.key(), shuffled)))
                    .isEqualTo(found(reference, Map.of(reference.key(), matches)));
        }
    }

    @Property
    void one_is_found_exactly_if_all_who_may_be_seen_have_one_root(
            @ForAll @Size(min = 1, max = 6) List<@From("matches") CustomerMatch> matches) {
        CustomerFact fact = found(EMAIL, Map.of(EXACT, matches));
        long roots = matches.stream()
                .filter(CustomerMatch::visible)
                .map(CustomerMatch::root)
                .distinct()
                .count();
        assertThat(fact instanceof CustomerFact.Known).isEqualTo(roots == 1);
        assertThat(fact instanceof CustomerFact.Ambiguous).isEqualTo(roots > 1);
        if (fact instanceof CustomerFact.Ambiguous ambiguous) {
            assertThat(ambiguous.candidates()).hasSize((int) roots).doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<CustomerMatch> matches() {
        return Combinators.combine(
                        Arbitraries.of(LESSER, GREATER, ROOT),
                        Arbitraries.of(true, false),
                        Arbitraries.of(CONTACT, OTHER_CONTACT).injectNull(0.3),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(true)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(false))))
                .as((id, merged, contact, visible) ->
                        new CustomerMatch(id, id.equals(LESSER) ? ROOT : id, true, contact, false, visible, Set.of()));
    }

    private static CustomerFact found(CustomerReference reference, Map<String, List<CustomerMatch>> byKey) {
        return new CustomersFound(byKey).of(reference);
    }

    private static @Nullable UUID contact(List<CustomerMatch> matches) {
        return ((CustomerFact.Known) found(EMAIL, Map.of(EXACT, matches))).contact();
    }

    private static @Nullable Side side(CustomerFact fact) {
        return ((CustomerFact.Known) fact).side();
    }

    private static CustomerFact known(UUID id) {
        return new CustomerFact.Known(id, Set.of());
    }

    private static CustomerMatch of(UUID id) {
        return new CustomerMatch(id, id, false, null, false, true, Set.of());
    }

    private static CustomerMatch by(UUID id, UUID contact) {
        return new CustomerMatch(id, id, false, contact, false, true, Set.of());
    }

    private static CustomerMatch merged(UUID id) {
        return new CustomerMatch(id, ROOT, true, null, false, true, Set.of());
    }

    private static CustomerMatch hidden(UUID id) {
        return new CustomerMatch(id, id, false, null, false, false, Set.of());
    }
}
