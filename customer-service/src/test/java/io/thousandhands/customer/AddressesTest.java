package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.platform.testing.TestStack;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class AddressesTest {
    private static final Map<String, String> PHONE = Map.of("phone", "+1 212 555 0100");

    private final Api system = Api.system();

    @Test
    void anAddressIsAddedOnce() {
        String location = system.added(household("Lovelace"));

        system.post(location + "/addresses", PHONE)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("contacts[0].phones[0].number", equalTo("+1 212 555 0100"));
        system.post(location + "/addresses", PHONE).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void anExternalIdIsTheCustomersFromThenOn() {
        String erp = unique("late");
        String location = system.added(household("Lovelace"));
        Map<String, Object> address = Map.of("externalId", Map.of("system", "erp", "id", erp));

        system.post(location + "/addresses", address).then().statusCode(200).body("externalIds.erp", equalTo(erp));

        system.put("/api/customers/by-external/erp/" + erp, "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        system.post(system.added(household("Byron")) + "/addresses", address)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:thousandhands:problem:external-id-taken"));
    }

    @Test
    void aFaultIsNamedAndSomeoneElsesCustomerIsNotThere() {
        Api grace = Staff.rep().asRep();
        String location = grace.added(household("Lovelace"));

        grace.post(location + "/addresses", "{\"email\": \"nobody\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/email"));
        Staff.rep().asRep().post(location + "/addresses", PHONE).then().statusCode(404);
        grace.request()
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(PHONE)
                .post(location + "/addresses")
                .then()
                .statusCode(412);
    }
}
