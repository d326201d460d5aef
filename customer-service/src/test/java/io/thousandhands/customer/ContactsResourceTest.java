package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.customer.support.Api;
import io.thousandhands.platform.testing.TestStack;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class ContactsResourceTest {
    private static final String ADA = """
            {"name": "Ada", "role": "Countess", "emails": [{"address": "ada@example.com", "use": "personal"}]}
            """;

    private final Api admin = Api.admin();
    private String customer = "";

    @BeforeEach
    void aCustomer() {
        customer = admin.added(household("Lovelace"));
    }

    @Test
    void aContactHasAPlaceOfItsOwnAndTheCustomersEtag() {
        String ada = add();

        admin.get(ada).then().statusCode(200).header("ETag", "\"2\"").body("role", equalTo("Countess"));
        assertThat(admin.etag(customer)).isEqualTo("\"2\"");
        admin.get(customer + "/contacts").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aContactWrittenAnewLosesWhatIsLeftOut() {
        String ada = add();

        admin.request()
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "Ada King"))
                .put(ada)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", equalTo("Ada King"))
                .body("$", not(hasKey("role")));
    }

    @Test
    void aPatchOfAContactKeepsWhatIsLeftOut() {
        String ada = add();

        admin.patch(ada, "\"2\"", "{\"role\": null, \"birthday\": \"--12-10\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada"))
                .body("birthday", equalTo("--12-10"))
                .body("$", not(hasKey("role")));
        admin.patch(ada, "\"2\"", "{\"role\": \"Analyst\"}").then().statusCode(412);
    }

    @Test
    void aContactRemovedIsNotThere() {
        String ada = add();

        admin.request().delete(ada).then().statusCode(204);

        admin.get(ada).then().statusCode(404);
        admin.request().delete(ada).then().statusCode(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        admin.post(customer + "/contacts", "{\"emails\": [{\"address\": \"ada\"}], \"id\": \"x\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/emails/0/address"))
                .body("errors.pointer", hasItem("/id"));
        admin.patch(customer + "/contacts/" + UUID.randomUUID(), "\"1\"", "{}")
                .then()
                .statusCode(404);
        admin.request()
                .contentType("application/json")
                .body(ADA)
                .put(customer + "/contacts/" + UUID.randomUUID())
                .then()
                .statusCode(428);
    }

    private String add() {
        return admin.post(customer + "/contacts", ADA)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .extract()
                .header("Location");
    }
}
