package io.thousandhands.customer.customer;

import static io.thousandhands.customer.customer.Upserts.household;
import static io.thousandhands.customer.customer.Upserts.nobodyKnownYet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final UUID NEW = UUID.fromString("00000000-0000-0000-0000-0000000000cc");
    private static final Map<String, Object> EMAIL = Map.of("email", "ada@example.com");

    @Test
    void anEmailSaidOfNobodyIsTheOnlyContacts() {
        Customer customer = with(customerWith("Ada"), EMAIL);

        assertThat(customer.contacts()).singleElement().satisfies(ada -> assertThat(ada.emails())
                .containsExactly(new Email("ada@example.com", null)));
    }

    @Test
    void anEmailOfACustomerWithoutContactsIsOfOneNamedAsTheCustomer() {
        Customer customer = with(customerWith(), EMAIL);

        assertThat(customer.contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.name()).isEqualTo("Lovelace"))
                .satisfies(contact -> assertThat(contact.id()).isEqualTo(NEW));
    }

    @Test
    void whoseItIsMustBeSaidWhereThereAreSeveral() {
        Customer customer = customerWith("Ada", "Byron");

        assertThatThrownBy(() -> with(customer, EMAIL)).satisfies(refused(Refusal.Invalid.class));
    }

    @Test
    void aContactIsMeantByIdOrByName() {
        Customer customer = customerWith("Ada", "Byron");
        UUID byron = customer.contacts().get(1).id();

        Customer byId = with(customer, Map.of("phone", "+1 212 555 0100", "contactId", byron.toString()));
        Customer byName = with(customer, Map.of("phone", "+1 212 555 0100", "name", "BYRON"));

        assertThat(byId).isEqualTo(byName);
        assertThat(byId.contacts().get(1).phones()).hasSize(1);
        assertThat(byId.contacts().get(0)).isEqualTo(customer.contacts().get(0));
    }

    @Test
    void anUnknownNameIsANewContact() {
        Customer customer = with(customerWith("Ada"), Map.of("email", "byron@example.com", "name", "Byron"));

        assertThat(customer.contacts()).extracting(Contact::name).containsExactly("Ada", "Byron");
    }

    @Test
    void twoOfOneNameAreNotTakenForEachOther() {
        Customer customer = customerWith("George", "George");

        assertThatThrownBy(() -> with(customer, Map.of("email", "george@example.com", "name", "George")))
                .satisfies(refused(Refusal.Invalid.class));
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() {
        Customer customer = with(
                with(customerWith("Ada", "Byron"), Map.of("email", "Ada@Example.com", "use", "work", "name", "Ada")),
                Map.of("phone", "(212) 555-0100", "name", "Byron"));

        assertThat(with(customer, Map.of("email", "ada@example.com", "use", "personal")))
                .isEqualTo(customer);
        assertThat(with(customer, Map.of("phone", "212 555 0100"))).isEqualTo(customer);
        assertThat(with(customer, Map.of("phone", "2125550100", "name", "byron")))
                .isEqualTo(customer);
    }

    @Test
    void aFamilysPhoneMayBeTwoPeoples() {
        Customer customer = with(customerWith("Ada", "Byron"), Map.of("phone", "212 555 0100", "name", "Ada"));

        Customer both = with(customer, Map.of("phone", "212 555 0100", "name", "Byron"));

        assertThat(both.contacts())
                .allSatisfy(contact -> assertThat(contact.phones()).hasSize(1));
    }

    @Test
    void anExternalIdSaidOfNobodyIsTheCustomersOwn() {
        Customer customer = with(customerWith("Ada"), called("crm", "7"));

        assertThat(customer.externalIds()).containsEntry("crm", "7").containsEntry("erp", "1");
        assertThat(with(customer, called("crm", "7"))).isEqualTo(customer);
        assertThat(customer.contacts().get(0).externalIds()).isEmpty();
    }

    @Test
    void anExternalIdOfAnotherCustomerOrBesideAnotherOfItsSystemIsAConflict() {
        Customer customer = customerWith("Ada");
        NewAddress taken = NewAddress.read(called("crm", "7"));

        assertThatThrownBy(() -> Addresses.added(customer, taken, NEW, Set.of(NEW)))
                .satisfies(refused(Refusal.Conflict.class));
        assertThatThrownBy(() -> with(customer, called("erp", "2"))).satisfies(refused(Refusal.Conflict.class));
    }

    @Test
    void anExternalIdMayBeAContacts() {
        Customer customer =
                with(customerWith("Ada"), Map.of("externalId", Map.of("system", "crm", "id", "7"), "name", "Ada"));

        assertThat(customer.contacts().get(0).externalIds()).containsExactly(Map.entry("crm", "7"));
        assertThat(customer.externalIds()).containsOnlyKeys("erp");
    }

    @Test
    void moreAddressesThanAContactMayHaveAreRefused() {
        Customer full = IntStream.range(0, ContactDocument.EMAILS_AT_MOST)
                .boxed()
                .reduce(
                        customerWith("Ada"),
                        (customer, number) -> with(customer, Map.of("email", "ada" + number + "@example.com")),
                        (one, other) -> other);

        assertThatThrownBy(() -> with(full, EMAIL)).satisfies(refused(Refusal.Invalid.class));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("email", "ada@example.com", "phone", "212 555 0100"),
                Map.of("email", "nobody"),
                Map.of("email", "ada@example.com", "contactId", NEW.toString(), "name", "Ada"),
                Map.of("email", "ada@example.com", "role", "Countess"),
                Map.of("externalId", Map.of("system", "crm", "id", "7"), "use", "work"))) {
            assertThatThrownBy(() -> NewAddress.read(body)).satisfies(refused(Refusal.Invalid.class));
        }
    }

    private static Customer with(Customer customer, Map<String, Object> body) {
        return Addresses.added(customer, NewAddress.read(body), NEW, Set.of());
    }

    private static Map<String, Object> called(String system, String id) {
        return Map.of("externalId", Map.of("system", system, "id", id));
    }

    private static Customer customerWith(String... names) {
        List<Map<String, Object>> contacts = Stream.of(names)
                .map(name -> Map.<String, Object>of("name", name))
                .toList();
        return nobodyKnownYet().with(household("1", "contacts", contacts)).only();
    }

    private static ThrowingConsumer<Throwable> refused(Class<? extends Refusal> as) {
        return thrown -> assertThat(thrown)
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
                .extracting(RefusedException::refusal)
                .isInstanceOf(as);
    }
}
