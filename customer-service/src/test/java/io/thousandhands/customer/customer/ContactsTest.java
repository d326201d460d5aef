package io.thousandhands.customer.customer;

import static io.thousandhands.customer.customer.Upserts.household;
import static io.thousandhands.customer.customer.Upserts.kind;
import static io.thousandhands.customer.customer.Upserts.nobodyKnownYet;
import static io.thousandhands.customer.customer.Upserts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.customer.Outcome.Kind;
import io.thousandhands.customer.input.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContactsTest {
    @Test
    void aFeedAddsAndChangesContactsAndRemovesNone() {
        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.of(named("Ada"), named("Byron"))));
        UUID ada = known.only().contacts().get(0).id();

        Customer customer = known.with(household(
                        "1", "contacts", List.of(Map.of("name", "ADA", "role", "Countess"), named("Annabella"))))
                .only();

        assertThat(customer.contacts()).extracting(Contact::name).containsExactly("ADA", "Byron", "Annabella");
        assertThat(customer.contacts().get(0).id()).isEqualTo(ada);
        assertThat(customer.contacts().get(0).role()).isEqualTo("Countess");
    }

    @Test
    void aFeedThatLeavesMembersOfAContactOutKeepsThem() {
        Upserts known = nobodyKnownYet()
                .with(household(
                        "1", "contacts", List.of(Map.of("name", "Ada", "role", "Countess", "birthday", "--12-10"))));

        Customer customer = known.with(household("1", "contacts", List.of(Map.of("name", "Ada", "role", "Analyst"))))
                .only();

        assertThat(customer.contacts().get(0).birthday()).isEqualTo("--12-10");
    }

    @Test
    void aContactIsKnownByTheirExternalIdWhateverTheirName() {
        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.of(called("Ada", "7"))));
        UUID ada = known.only().contacts().get(0).id();

        Customer married = known.with(household("1", "contacts", List.of(called("Ada King", "7"))))
                .only();

        assertThat(married.contacts()).extracting(Contact::id).containsExactly(ada);
    }

    @Test
    void twoOfOneNameAreTwoAndStayTwo() {
        Map<String, ?> body = household("1", "contacts", List.of(named("George"), named("George")));
        Upserts known = nobodyKnownYet().with(Map.copyOf(body));

        assertThat(known.only().contacts()).hasSize(2);
        assertThat(kind(known.upsert(Map.copyOf(body)))).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void aSystemThatCallsTwoOfOneNameDifferentlyMeansTwo() {
        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.of(called("George", "senior"))));

        Customer customer = known.with(household("1", "contacts", List.of(called("George", "junior"))))
                .only();

        assertThat(customer.contacts()).hasSize(2);
    }

    @Test
    void aMergePatchReplacesTheListAndKeepsTheIdsOfThoseWhoStay() {
        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.of(named("Ada"), named("Byron"))));
        Contact byron = known.only().contacts().get(1);

        known.patch(
                known.only().id(),
                1,
                Map.of("contacts", List.of(Map.of("id", byron.id().toString(), "name", "Lord Byron"))));

        assertThat(known.saved().only().contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.id()).isEqualTo(byron.id()))
                .satisfies(contact -> assertThat(contact.name()).isEqualTo("Lord Byron"));
    }

    @Test
    void anIdThatIsNoContactOfThisCustomerIsRefused() {
        Map<String, Object> foreign = Map.of("id", Upserts.GRACE.toString(), "name", "Ada");

        assertThat(refusal(nobodyKnownYet().upsert(household("1", "contacts", List.of(foreign)))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void moreContactsThanACustomerMayHaveAreRefused() {
        List<Map<String, Object>> crowd = IntStream.rangeClosed(0, ContactList.AT_MOST)
                .mapToObj(number -> named("Contact " + number))
                .toList();

        assertThat(refusal(nobodyKnownYet().upsert(household("1", "contacts", crowd))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void twoContactsOfOneExternalIdAreRefused() {
        assertThat(refusal(nobodyKnownYet()
                        .upsert(household("1", "contacts", List.of(called("Ada", "7"), called("Byron", "7"))))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    /** In whatever order a feed lists the same people, nobody is added and nobody loses their id. */
    @Property
    void contactsWithExternalIdsAreTheSameInAnyOrder(@ForAll @Size(max = 6) List<@IntRange(max = 20) Integer> numbers) {
        List<Map<String, Object>> list = numbers.stream()
                .distinct()
                .map(number -> called("George", "no-" + number))
                .collect(Collectors.toCollection(ArrayList::new));
        Upserts known = nobodyKnownYet().with(household("1", "contacts", List.copyOf(list)));
        Collections.reverse(list);

        assertThat(kind(known.upsert(household("1", "contacts", list)))).isEqualTo(Kind.UNCHANGED);
    }

    private static Map<String, Object> named(String name) {
        return Map.of("name", name);
    }

    private static Map<String, Object> called(String name, String externalId) {
        return Map.of("name", name, "externalIds", Map.of("crm", externalId));
    }
}
